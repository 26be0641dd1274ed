using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Matching;
using AssignConformance.Stubs.Reading;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Tests.Stubs;

/// <summary>Mappings for a test, read, matched or served.</summary>
internal static class StubRoot
{
    /// <summary>Reads one file, <c>a.json</c>.</summary>
    public static ImmutableArray<StubMapping> Read(string text, IReadOnlyDictionary<string, string>? bodies = null)
        => MappingReader.Read(StubFiles.FromTexts(new Dictionary<string, string> { ["a.json"] = text }, bodies));

    /// <summary>A mapping of <c>GET /a</c> with the given further fields of its request, which answers 200.</summary>
    public static string Request(string fields)
        => $$$"""{"name": "m", "request": {"method": "GET", "urlPath": "/a", {{{fields}}}}, "response": {"status": 200}}""";

    /// <summary>A mapping of any method at <c>/a</c> with the given response.</summary>
    public static string Response(string fields)
        => $$$"""{"name": "m", "request": {"method": "ANY", "urlPath": "/a"}, "response": {{{{fields}}}}}""";

    public static StubRequest Sent(string method, string target, string? body = null, params (string Name, string Value)[] headers)
        => new(method, target, [.. headers.Select(field => KeyValuePair.Create(field.Name, field.Value))], Encoding.UTF8.GetBytes(body ?? ""));

    /// <summary>The name of the mapping that answers, or null.</summary>
    public static string? Answering(this RequestMatcher matcher, StubRequest request) => (matcher.Match(request) as MatchOutcome.Matched)?.Mapping.Name;

    public static async Task<RunningStub> StartAsync(string text, IReadOnlyDictionary<string, string>? bodies = null)
        => await RunningStub.StartAsync(Read(text, bodies));

    public static GraphRequest Post(string target, string body, string mediaType = "application/json") => new()
    {
        Method = "POST",
        Target = target,
        Headers = [new WireField("Content-Type", mediaType)],
        Body = Encoding.UTF8.GetBytes(body),
    };

    public static GraphRequest Get(string target) => new() { Method = "GET", Target = target };
}

/// <summary>A stub host that listens, with a target that sends to it.</summary>
internal sealed class RunningStub : IAsyncDisposable
{
    private RunningStub(EmbeddedStubHost host, List<ServedRequest> served)
    {
        (Host, Served) = (host, served);
        Target = new LoopbackTarget(host.BaseAddress.ToString(), new LoopbackTargetOptions());
    }

    public EmbeddedStubHost Host { get; }

    public LoopbackTarget Target { get; }

    public List<ServedRequest> Served { get; }

    public static async Task<RunningStub> StartAsync(ImmutableArray<StubMapping> mappings)
    {
        var served = new List<ServedRequest>();
        var host = new EmbeddedStubHost(mappings, new EmbeddedStubOptions
        {
            OnServed = request =>
            {
                lock (served)
                {
                    served.Add(request);
                }
            },
        });
        await host.StartAsync(CancellationToken.None);
        return new RunningStub(host, served);
    }

    public Task<Exchange> SendAsync(GraphRequest request) => Target.SendAsync(request, CancellationToken.None);

    /// <summary>The response, which must be there.</summary>
    public async Task<GraphResponse> AnswerAsync(GraphRequest request)
        => await SendAsync(request) is { Response: { } response } ? response : throw new InvalidOperationException((await SendAsync(request)).Failure?.Message);

    public async ValueTask DisposeAsync()
    {
        Target.Dispose();
        await Host.DisposeAsync();
    }
}
