using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Running.Targets;

/// <summary>A server on this machine. A Graph host is refused by name.</summary>
/// <param name="url">Scheme, host, port and perhaps a path.</param>
internal sealed class UrlRunTarget(string url) : RunTarget
{
    private readonly LoopbackTarget _target = new(url, new LoopbackTargetOptions());

    public override ITarget Target => _target;

    public override Expectations Expectations => Expectations.OfServer;

    public override ValueTask DisposeAsync()
    {
        _target.Dispose();
        return ValueTask.CompletedTask;
    }
}
