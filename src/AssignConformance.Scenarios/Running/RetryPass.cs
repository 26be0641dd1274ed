using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Scenarios.Running;

/// <summary>Runs a scenario once, and again where the environment kept it from running; never one that does not conform.</summary>
/// <param name="retries">How often again, 0 or more.</param>
public sealed class RetryPass(int retries) : IScenarioPass
{
    public ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, Func<ScenarioResult?> once)
    {
        var result = once();
        for (var attempt = 2; attempt <= retries + 1 && result is { Verdict: Verdict.Blocked blocked } && RepeatedScenario.IsOfTheEnvironment(blocked); attempt++)
        {
            result = once() is { } again ? RepeatedScenario.Join(result, again, attempt) : null;
        }

        return result;
    }
}
