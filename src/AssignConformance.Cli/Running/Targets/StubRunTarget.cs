using AssignConformance.Cli.Composition;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Running.Targets;

/// <summary>The embedded stub host on the project's stubs, or on freshly generated ones.</summary>
internal sealed class StubRunTarget : RunTarget
{
    private readonly LoopbackTarget _target;
    private readonly EmbeddedStubHost _host;

    private StubRunTarget(EmbeddedStubHost host)
    {
        _host = host;
        _target = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { Name = TargetChoice.Stub });
        Target = new HostedTarget(_target, host);
    }

    public override ITarget Target { get; }

    public override Expectations Expectations => Expectations.OfPages;

    /// <exception cref="StubHostException">The stub host can't be started.</exception>
    public static async Task<RunTarget> OpenAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var host = new EmbeddedStubHost(MappingReader.Read(Files(plan)), new EmbeddedStubOptions());
        await host.StartAsync(cancellationToken);
        return new StubRunTarget(host);
    }

    public override async ValueTask DisposeAsync()
    {
        _target.Dispose();
        await _host.DisposeAsync();
    }

    private static StubFiles Files(RunPlan plan)
        => plan.Workspace.Layout.Stubs is { } folder ? StubFiles.FromFolder(folder) : GeneratedStubs.Files(plan.Generated);
}
