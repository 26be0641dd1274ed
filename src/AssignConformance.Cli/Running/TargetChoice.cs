using AssignConformance.Generation;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Stubs.Targets;
using AssignConformance.Stubs.WireMock;

namespace AssignConformance.Cli.Running;

/// <summary>Who answers a run, opened for its time.</summary>
public sealed class TargetChoice : IAsyncDisposable
{
    /// <summary>The word for the embedded stub host.</summary>
    public const string Stub = "stub";

    /// <summary>The word for the real WireMock.</summary>
    public const string WireMock = "wiremock";

    private readonly LoopbackTarget _target;
    private readonly IStubHost? _host;
    private readonly StubRootFolder? _root;

    private TargetChoice(LoopbackTarget target, IStubHost? host = null, StubRootFolder? root = null) 
    {
        (_target, _host, _root) = (target, host, root);
        Target = host is null ? target : new HostedTarget(target, host);
    }

    /// <summary>Remembers what was assigned (<see cref="IStatefulTarget"/>) where the stub host is ours.</summary>
    public ITarget Target { get; }

    /// <summary>What its answers are held to: a stub host of ours is made from the pages.</summary>
    public Expectations Expectations => _host is not null ? Expectations.OfPages : Expectations.OfServer;

    /// <summary>Starts a stub host on the project's stubs (or on freshly generated ones), or takes a URL on this machine.</summary>
    /// <param name="target"><c>stub</c>, <c>wiremock</c> or a URL.</param>
    /// <exception cref="UsageException">It is none of them.</exception>
    /// <exception cref="StubHostException">The stub host can't be started.</exception>
    public static Task<TargetChoice> OpenAsync(string target, RunPlan plan, CancellationToken cancellationToken) => target switch
    {
        Stub => OpenStubAsync(plan, cancellationToken),
        WireMock => OpenWireMockAsync(plan, cancellationToken),
        _ when target.Contains("://", StringComparison.Ordinal) => Task.FromResult(new TargetChoice(new LoopbackTarget(target, new LoopbackTargetOptions()))),
        _ => throw new UsageException($"--target {target}: expected stub, wiremock, or the URL of a server on this machine such as http://localhost:8080."),
    };

    public async ValueTask DisposeAsync()
    {
        _target.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _root?.Dispose();
    }

    private static async Task<TargetChoice> OpenStubAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var host = new EmbeddedStubHost(MappingReader.Read(Files(plan)), new EmbeddedStubOptions());
        await host.StartAsync(cancellationToken);
        return new TargetChoice(new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { Name = Stub }), host);
    }

    private static async Task<TargetChoice> OpenWireMockAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var java = await JavaRuntime.FindAsync(Environment.GetEnvironmentVariable, cancellationToken);
        var jar = WireMockJar.Find(plan.Workspace.Layout.Root ?? Directory.GetCurrentDirectory(), Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var root = plan.Workspace.Layout.Stubs is { } folder ? StubRootFolder.Existing(folder) : StubRootFolder.Write(plan.Generated);
        var host = new WireMockHost(new WireMockOptions { Root = root.Path, Jar = jar, Java = java });
        try
        {
            await host.StartAsync(cancellationToken);
            var options = new LoopbackTargetOptions { Name = WireMock, MappingField = WireMockHost.MappingField };
            return new TargetChoice(new LoopbackTarget(host.BaseAddress.AbsoluteUri, options), host, root);
        }
        catch
        {
            await host.DisposeAsync();
            root.Dispose();
            throw;
        }
    }

    private static StubFiles Files(RunPlan plan)
        => plan.Workspace.Layout.Stubs is { } folder ? StubFiles.FromFolder(folder) : StubFiles.FromTexts(Below(plan, "stubs/mappings/"), Below(plan, "stubs/__files/"));

    private static Dictionary<string, string> Below(RunPlan plan, string folder)
        => plan.Generated.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Path[folder.Length..], file => file.Text, StringComparer.Ordinal);
}
