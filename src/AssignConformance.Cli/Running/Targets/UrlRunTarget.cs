using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Running.Targets;

/// <summary>A server on this machine, or on a host that the configuration lists. A Graph host is refused by name, listed or not.</summary>
/// <param name="url">Scheme, host, port and perhaps a path.</param>
/// <param name="allowedHosts">Host names, without a port.</param>
internal sealed class UrlRunTarget(string url, ImmutableArray<string> allowedHosts) : RunTarget
{
    private readonly LoopbackTarget _target = new(url, new LoopbackTargetOptions { AllowedHosts = allowedHosts });

    public override ITarget Target => _target;

    public override Expectations Expectations => Expectations.OfServer;

    public override ValueTask DisposeAsync()
    {
        _target.Dispose();
        return ValueTask.CompletedTask;
    }
}
