using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.Targets;

/// <summary>A stub host of our own: requests go over the wire like everybody's, scenarios are put back by its administration.</summary>
public sealed class HostedTarget(LoopbackTarget target, IStubHost host) : IStatefulTarget
{
    public string Name => target.Name;

    public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken) => target.SendAsync(request, cancellationToken);

    public async Task<ExchangeFailure?> ResetAsync(string scenario, CancellationToken cancellationToken)
    {
        try
        {
            return await host.ResetScenarioAsync(scenario, cancellationToken)
                ? null
                : new ExchangeFailure("AC9006", $"No mapping of {Name} plays the scenario \"{scenario}\"; run assign-conformance generate.", FailureKind.Harness);
        }
        catch (HttpRequestException exception)
        {
            return new ExchangeFailure("AC9007", $"{Name} did not put the scenario \"{scenario}\" back: {exception.GetBaseException().Message}");
        }
    }
}
