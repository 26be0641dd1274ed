using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tests.Tenant.Objects;

/// <summary>A tenant that holds its state in memory and does what it is told to: the other end of a sender.</summary>
internal sealed class FakeTenant(RecipeCatalogue recipes) : ITenantSender
{
    private readonly SortedDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonObject Body, int Reads)> _ghosts = new(StringComparer.Ordinal);
    private int _nextId;

    /// <summary>Everything that came, in order: method and target.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Bodies of the requests of <see cref="Requests"/>.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The writes of them.</summary>
    public IEnumerable<string> Writes => Requests.Where(request => !request.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>What happens to a request: null for the usual.</summary>
    public Func<GraphRequest, FakeFault?> Fault { get; set; } = _ => null;

    /// <summary>Called before a write is applied.</summary>
    public Action<GraphRequest> BeforeWrite { get; set; } = _ => { };

    /// <summary>Reads that a new object stays unseen, and a deleted one seen.</summary>
    public int Lag { get; set; }

    /// <summary>Objects that a page of a list holds.</summary>
    public int PageSize { get; set; } = 2;

    /// <summary>All that it holds, as text.</summary>
    public string Snapshot => string.Join('\n', _objects.Select(each => $"{each.Key} {each.Value.ToJsonString()}"));

    public IEnumerable<string> Paths => _objects.Keys;

    /// <summary>Puts an object there by other hands.</summary>
    /// <param name="collection">With the version segment.</param>
    /// <returns>Its path.</returns>
    public string Put(string collection, string id, string name, string? description)
    {
        var recipe = recipes.Find("GET", collection)!.Recipe;
        _objects[Key(collection, id)] = new JsonObject { ["id"] = id, [recipe.NameProperty] = name, ["description"] = description, ["assignments"] = new JsonArray() };
        return $"{collection}/{id}";
    }

    public void Change(string path, string property, string value) => _objects[KeyOf(path)][property] = value;

    public void Remove(string path) => _objects.Remove(KeyOf(path));

    /// <summary>What it holds of an object now.</summary>
    public JsonObject At(string path) => _objects[KeyOf(path)].DeepClone().AsObject();

    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add($"{request.Method} {request.Target}");
        Bodies.Add(request.Body is { } body ? Encoding.UTF8.GetString(body.Span) : "");
        var fault = Fault(request);
        if (fault is FakeFault.Lost { IsApplied: false })
        {
            return Lost(request);
        }

        if (fault is FakeFault.Answer answer)
        {
            return Exchange(request, answer.StatusCode, new JsonObject { ["error"] = new JsonObject { ["code"] = "Planted", ["message"] = "secret text" } });
        }

        if (request.Method != "GET")
        {
            BeforeWrite(request);
        }

        var exchange = Apply(request);
        return fault is FakeFault.Lost ? Lost(request) : exchange;
    }

    private Exchange Apply(GraphRequest request)
    {
        var use = recipes.Find(request.Method, request.Target) ?? throw new InvalidOperationException($"{request.Method} {request.Target} belongs to no recipe.");
        var key = use.Id is null ? "" : Key(use.CollectionPath, use.Id);
        switch (use.Step)
        {
            case RecipeStep.Create:
                var id = $"real-{(++_nextId).ToString(CultureInfo.InvariantCulture)}";
                var created = JsonNode.Parse(request.Body!.Value.Span)!.AsObject();
                created["id"] = id;
                created["assignments"] = new JsonArray();
                _objects[Key(use.CollectionPath, id)] = created;
                _hidden[Key(use.CollectionPath, id)] = Lag;
                return Exchange(request, 201, created.DeepClone());
            case RecipeStep.List:
                return List(request, use);
            case RecipeStep.Delete when _objects.Remove(key, out var deleted):
                _ghosts[key] = (deleted, Lag);
                return Exchange(request, 204, null);
            case RecipeStep.Get when _ghosts.TryGetValue(key, out var ghost) && ghost.Reads > 0:
                _ghosts[key] = ghost with { Reads = ghost.Reads - 1 };
                return Exchange(request, 200, ghost.Body.DeepClone());
            case RecipeStep.Get when IsSeen(key):
                return Exchange(request, 200, _objects[key].DeepClone());
            case RecipeStep.Assign when _objects.TryGetValue(key, out var assigned):
                if (JsonNode.Parse(request.Body!.Value.Span)?[use.Recipe.Parameter] is not JsonArray list)
                {
                    return Exchange(request, 400, new JsonObject { ["error"] = new JsonObject { ["code"] = "BadRequest" } });
                }

                assigned["assignments"] = list.DeepClone();
                return Exchange(request, 200, new JsonObject { ["value"] = list.DeepClone() });
            case RecipeStep.ReadBack when IsSeen(key):
                return Exchange(request, 200, new JsonObject { ["value"] = _objects[key]["assignments"]!.DeepClone() });
            default:
                return Exchange(request, 404, new JsonObject { ["error"] = new JsonObject { ["code"] = "ResourceNotFound" } });
        }
    }

    private Exchange List(GraphRequest request, RecipeUse use)
    {
        var skip = request.Target.Split("$skiptoken=") is [_, var token] ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var prefix = use.Recipe.Collection + "/";
        var all = _objects.Where(each => each.Key.StartsWith(prefix, StringComparison.Ordinal) && IsSeen(each.Key)).Select(each => each.Value).ToList();
        var page = new JsonObject { ["value"] = new JsonArray([.. all.Skip(skip).Take(PageSize).Select(each => each.DeepClone())]) };
        if (all.Count > skip + PageSize)
        {
            page["@odata.nextLink"] = $"https://graph.example{use.CollectionPath}?$skiptoken={(skip + PageSize).ToString(CultureInfo.InvariantCulture)}";
        }

        return Exchange(request, 200, page);
    }

    private bool IsSeen(string key)
    {
        if (!_objects.ContainsKey(key))
        {
            return false;
        }

        var left = _hidden.GetValueOrDefault(key);
        _hidden[key] = Math.Max(0, left - 1);
        return left <= 0;
    }

    /// <summary>An object is the same in both versions.</summary>
    private static string Key(string collection, string id) => KeyOf($"{collection}/{id}");

    private static string KeyOf(string path) => path[path.IndexOf('/', 1)..];

    private static Exchange Lost(GraphRequest request)
        => new(request, null, TimeSpan.Zero, [new Attempt(null, TimeSpan.Zero, TimeSpan.Zero)], new ExchangeFailure("AC9007", "the network is gone"));

    private static Exchange Exchange(GraphRequest request, int status, JsonNode? body) => new(
        request,
        new GraphResponse { StatusCode = status, Body = body is null ? ReadOnlyMemory<byte>.Empty : Encoding.UTF8.GetBytes(body.ToJsonString()) },
        TimeSpan.Zero,
        [new Attempt(status, TimeSpan.Zero, TimeSpan.Zero)]);
}

/// <summary>What a fake tenant does instead of the usual.</summary>
internal abstract record FakeFault
{
    /// <summary>No answer comes.</summary>
    public sealed record Lost(bool IsApplied) : FakeFault;

    /// <summary>That answer comes and nothing is applied.</summary>
    public sealed record Answer(int StatusCode) : FakeFault;
}
