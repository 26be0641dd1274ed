using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Running;

/// <summary>A scenario that was run again because the environment kept it from running.</summary>
internal static class RepeatedScenario
{
    /// <summary>Throttled (AC9002), without an answer (AC9007), or timed out (AC9009): another try may get through. Permissions and licences don't come by themselves.</summary>
    public static bool IsOfTheEnvironment(Verdict.Blocked blocked) => blocked.RuleId is "AC9002" or "AC9007" or "AC9009";

    /// <summary>The later result with all exchanges and the time of both; a pass is flaky, with what was in the way before.</summary>
    /// <param name="attempt">The later one's number, counted from 1.</param>
    public static ScenarioResult Join(ScenarioResult earlier, ScenarioResult later, int attempt) => later with
    {
        Started = earlier.Started,
        Duration = earlier.Duration + later.Duration,
        Exchanges = [.. earlier.Exchanges, .. later.Exchanges],
        Verdict = later.Verdict is Verdict.Passed && earlier.Verdict is Verdict.Blocked blocked
            ? new Verdict.Flaky(blocked.RuleId, string.Create(CultureInfo.InvariantCulture, $"passed at attempt {attempt}; before: {blocked.Reason}"))
            : later.Verdict,
    };
}
