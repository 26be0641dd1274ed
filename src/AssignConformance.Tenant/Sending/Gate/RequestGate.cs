using System.Text.RegularExpressions;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>
/// Lets out, and nothing else: GETs of a recipe's own paths and of the preflight's; requests of a recipe without a token; and, where writes are allowed,
/// POST to a recipe's collection under this run's name and mark, POST of its action to an object of this run, DELETE of such an object. A page's placeholders,
/// strangers' ids and targets other than the test group never leave. Pure but for the list of owned objects. Source: design §8.1, §8.4, §8.6.
/// </summary>
public sealed partial class RequestGate(GateScope scope) : IRequestGate
{
    public GateDecision Judge(GraphRequest request)
    {
        var (path, query) = Split(request.Target);
        return (RefuseForm(request, path, query) ?? RefuseMethod(request)) is { } reason
            ? new GateDecision.Shut(reason)
            : request.Method == "GET" && scope.ReadPaths.Contains(path, StringComparer.Ordinal)
                ? new GateDecision.Open(IsWrite: false)
                : JudgePath(request, path, query);
    }

    private static (string Path, string? Query) Split(string target)
        => target.IndexOf('?', StringComparison.Ordinal) is var question and >= 0 ? (target[..question], target[(question + 1)..]) : (target, null);

    private GateDecision JudgePath(GraphRequest request, string path, string? query)
    {
        GateDecision? first = null;
        foreach (var place in RecipePath.Read(path, scope.Recipes))
        {
            var decision = JudgePlace(request, place, path, query);
            if (decision is GateDecision.Open)
            {
                return decision;
            }

            first ??= decision;
        }

        return first ?? new GateDecision.Shut("its path belongs to no recipe");
    }

    private GateDecision JudgePlace(GraphRequest request, RecipePath place, string path, string? query)
    {
        var owned = OwnedAt(place, path);
        if (!IsKnownPlace(request, place, owned is not null))
        {
            return new GateDecision.Shut($"{place.Id} is not an object that this run created by the recipe {place.Recipe.Name}");
        }

        return (request.Method, place.Kind) switch
        {
            ("GET", not RecipePathKind.Action) => Decide(null, isWrite: false),
            ("GET", _) => new GateDecision.Shut("an action is not read"),
            _ when query is not null => new GateDecision.Shut("a write takes no query"),
            ("POST", RecipePathKind.Collection or RecipePathKind.Action) or ("DELETE", RecipePathKind.Object) when !request.Authenticated
                => Decide(request.Body is { } body ? Bodies(place, owned).RefuseUnauthenticated(body) : null, isWrite: false),
            ("POST", RecipePathKind.Collection) => Decide(RefuseWrites() ?? RefuseCreation(request, place), isWrite: true),
            ("POST", RecipePathKind.Action) => Decide(
                RefuseWrites() ?? Bodies(place, owned).RefuseAction(request.Body ?? default, place.Recipe), isWrite: true),
            ("DELETE", RecipePathKind.Object) => Decide(RefuseWrites() ?? (request.Body is { IsEmpty: false } ? "a DELETE has no body" : null), isWrite: true),
            _ => new GateDecision.Shut($"{request.Method} is not a method of this path; a recipe creates, assigns, reads and deletes"),
        };
    }

    /// <summary>An object's path is this run's, or the sample path of a page, which is only read or sent without a token; clean-up reads others too.</summary>
    private bool IsKnownPlace(GraphRequest request, RecipePath place, bool isOwned)
        => place.Kind == RecipePathKind.Collection
            || isOwned
            || ((request.Method == "GET" || !request.Authenticated) && SampleId().IsMatch(place.Id))
            || (request.Method == "GET" && scope.MayReadStrangers && ObjectId().IsMatch(place.Id));

    private DisposableObject? OwnedAt(RecipePath place, string path)
    {
        var objectPath = place.Kind is RecipePathKind.Action or RecipePathKind.ReadBack ? path[..path.LastIndexOf('/')] : path;
        return place.Kind != RecipePathKind.Collection
            && ObjectId().IsMatch(place.Id)
            && scope.Owned.At(objectPath) is { } owned
            && owned.Recipe == place.Recipe.Name
                ? owned
                : null;
    }

    private string? RefuseWrites()
        => !scope.Settings.AllowWrites ? "nothing is written without --allow-writes"
            : !scope.Settings.AllowedTenants.Contains(scope.Settings.TenantId) ? "the tenant is not on the allow list"
            : null;

    private string? RefuseCreation(GraphRequest request, RecipePath place)
        => scope is { RunName: { Length: > 0 } name, RunMark: { Length: > 0 } mark }
            ? Bodies(place, owned: null).RefuseCreation(request.Body ?? default, place.Recipe, name, mark)
            : "nothing is created here";

    private BodyJudge Bodies(RecipePath place, DisposableObject? owned)
        => new(scope.Settings.TestGroupId, Known(owned?.Id, place.Kind == RecipePathKind.Collection ? RecipeTexts.Of(place.Recipe, scope.RunName, scope.RunMark) : []));

    private KnownTexts Known(string? id, IEnumerable<string> texts)
        => new([scope.Settings.TestGroupId, id ?? "", scope.RunName ?? "", scope.RunMark ?? ""], texts);

    /// <summary>What no request may look like, whatever its path belongs to.</summary>
    private string? RefuseForm(GraphRequest request, string path, string? query)
    {
        if (!path.StartsWith('/') || request.Target.AsSpan().ContainsAnyExceptInRange('!', '~') || request.Target.Contains('#', StringComparison.Ordinal))
        {
            return "its target must be a path in printable ASCII";
        }

        if (!PlainPath().IsMatch(path))
        {
            return "its path holds an encoded, empty, dotted or otherwise unusual segment";
        }

        if (query is not null && RefuseQuery(query) is { } reason)
        {
            return reason;
        }

        return request.Headers.Where(field => !RequestFields.IsOwn(field.Name)).Select(RefuseField).FirstOrDefault(each => each is not null);
    }

    private string? RefuseField(WireField field)
        => !RequestFields.IsDocumented(field.Name) ? $"the header field {field.Name} is not sent to a tenant"
            : field.Value.AsSpan().ContainsAnyExceptInRange(' ', '~') ? $"the header field {field.Name} holds more than printable ASCII"
            : Charset().Matches(field.Value).Any(charset => !charset.Groups["name"].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                ? $"the header field {field.Name} names another charset than UTF-8"
                : KnownWithOwned().Refuse(field.Value) is { } reason ? $"the header field {field.Name}: {reason}" : null;

    private string? RefuseQuery(string query)
    {
        var names = query.Split('&').Select(option => Uri.UnescapeDataString(option.Split('=', 2)[0]));
        return names.FirstOrDefault(name => !name.StartsWith('$')) is { } stranger
            ? $"the query option \"{stranger}\" is not one of OData's"
            : query.Split('&').Where(option => !SkipToken().IsMatch(option)).Select(option => KnownWithOwned().Refuse(Uri.UnescapeDataString(option))).FirstOrDefault(each => each is not null);
    }

    private KnownTexts KnownWithOwned() => new([scope.Settings.TestGroupId, scope.Settings.TenantId, scope.RunName ?? "", .. scope.Owned.All.Select(each => each.Id)], []);

    private static string? RefuseMethod(GraphRequest request) => request.Method switch
    {
        "GET" when request.Body is { IsEmpty: false } => "a GET has no body",
        "GET" or "POST" or "DELETE" => null,
        _ => $"the method {request.Method} is never sent to a tenant",
    };

    private static GateDecision Decide(string? reason, bool isWrite) => reason is null ? new GateDecision.Open(isWrite) : new GateDecision.Shut(reason);

    /// <summary>Segments of letters, digits, hyphens, underscores, dollar signs, and dots within a word. <c>$batch</c> and <c>$ref</c> are of that form; no recipe has them.</summary>
    [GeneratedRegex(@"^(/[A-Za-z0-9_$-]+(\.[A-Za-z0-9_$-]+)*)+(?![\s\S])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,200}(?![\s\S])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ObjectId();

    [GeneratedRegex(@"^sample-[A-Za-z0-9]*(?![\s\S])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SampleId();

    [GeneratedRegex(@"charset\s*=\s*""?(?<name>[^;""\s]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^(\$|%24)skiptoken=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SkipToken();
}
