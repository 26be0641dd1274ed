using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Targets;
using AssignConformance.Stubs.WireMock;

namespace AssignConformance.Cli.Running.Targets;

/// <summary>The real WireMock on the project's stubs, or on freshly generated ones.</summary>
internal sealed class WireMockRunTarget : RunTarget
{
    private readonly LoopbackTarget _target;
    private readonly WireMockHost _host;
    private readonly StubRootFolder _root;

    private WireMockRunTarget(WireMockHost host, StubRootFolder root)
    {
        (_host, _root) = (host, root);
        _target = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { Name = TargetChoice.WireMock, MappingField = WireMockHost.MappingField });
        Target = new HostedTarget(_target, host);
    }

    public override ITarget Target { get; }

    public override Expectations Expectations => Expectations.OfPages;

    /// <exception cref="StubHostException">WireMock or Java is missing, or WireMock can't be started.</exception>
    public static async Task<RunTarget> OpenAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var java = await JavaRuntime.FindAsync(Environment.GetEnvironmentVariable, cancellationToken);
        var jar = WireMockJar.Find(plan.Workspace.Layout.Root ?? Directory.GetCurrentDirectory(), Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var root = plan.Workspace.Layout.Stubs is { } folder ? StubRootFolder.Existing(folder) : StubRootFolder.Write(plan.Generated);
        var host = new WireMockHost(new WireMockOptions { Root = root.Path, Jar = jar, Java = java });
        try
        {
            await host.StartAsync(cancellationToken);
            return new WireMockRunTarget(host, root);
        }
        catch
        {
            await host.DisposeAsync();
            root.Dispose();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _target.Dispose();
        await _host.DisposeAsync();
        _root.Dispose();
    }
}
