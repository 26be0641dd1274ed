using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tests.Scenarios;

/// <summary>A service with one expendable object, which tells of what was assigned only after some reads.</summary>
internal sealed class LiveService : IExpendableTarget
{
    private JsonNode _assigned = new JsonArray();
    private JsonNode _told = new JsonArray();
    private int _reads;

    /// <summary>How many reads after a write still tell the old state.</summary>
    public int Late { get; init; }

    /// <summary>Answers in place of the service, or null.</summary>
    public Func<GraphRequest, Exchange?> Instead { get; init; } = _ => null;

    /// <summary>Why a request is never let out, or null.</summary>
    public Func<GraphRequest, ExchangeFailure?> Never { get; init; } = _ => null;

    public List<GraphRequest> Requests { get; } = [];

    public string Name => "live";

    public ExchangeFailure? Refuse(GraphRequest request) => Never(request);

    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Requests.Add(request);
        return Instead(request) ?? Answer(request);
    }

    public static Exchange Exchanged(GraphRequest request, int status, string body = "")
        => new(request, new GraphResponse { StatusCode = status, Headers = [new WireField("Content-Type", "application/json")], Body = Encoding.UTF8.GetBytes(body) }, TimeSpan.FromMilliseconds(1), [new Attempt(status, TimeSpan.FromMilliseconds(1), TimeSpan.Zero)]);

    public static Exchange Failed(GraphRequest request, ExchangeFailure failure)
        => new(request, null, TimeSpan.Zero, [new Attempt(null, TimeSpan.Zero, TimeSpan.Zero)], failure);

    private Exchange Answer(GraphRequest request)
    {
        if (!request.Authenticated)
        {
            return Refused(request, 401);
        }

        if (request.Method == "GET" && request.Target.EndsWith("/assignments", StringComparison.Ordinal))
        {
            _told = ++_reads > Late ? _assigned : _told;
            return Exchanged(request, 200, $$"""{"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#gadgets('object-1')/assignments", "value": {{_told.ToJsonString()}}}""");
        }

        if (request.Method != "POST" || !request.Headers.Contains(new WireField("Content-Type", "application/json")) || Read(request) is not { } list)
        {
            return Refused(request, 400);
        }

        (_assigned, _reads) = (list, 0);
        return Exchanged(request, 204);
    }

    private static Exchange Refused(GraphRequest request, int status) => Exchanged(request, status, """{"error": {"code": "BadRequest", "message": "In words of its own."}}""");

    private static JsonArray? Read(GraphRequest request)
    {
        try
        {
            return JsonNode.Parse(request.Body!.Value.Span)?["assignments"]?.DeepClone() as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
