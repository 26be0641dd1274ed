using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.History;

/// <summary>A run against those before it that asked the same target.</summary>
/// <param name="Runs">Those before it, oldest first.</param>
/// <param name="New">Failing now and not in the run before.</param>
/// <param name="Fixed">Failing in the run before, and passed now.</param>
/// <param name="StillFailing">Failing now and in the run before, each with the first run of the unbroken row.</param>
/// <param name="Gone">Failing in the run before, and without a result now.</param>
public sealed record HistoryComparison(
    ImmutableArray<HistoryRun> Runs, ImmutableArray<ScenarioResult> New, ImmutableArray<ScenarioResult> Fixed,
    ImmutableArray<(ScenarioResult Scenario, HistoryRun Since)> StillFailing, int Gone)
{
    /// <summary>The comparison, or null where there is no earlier run of the same target.</summary>
    public static HistoryComparison? Of(RunReport report)
    {
        var runs = report.EarlierRuns.Where(run => report.Started is { } started && run.Target == started.Target && run.Started < started.Started).ToImmutableArray();
        if (runs.IsEmpty)
        {
            return null;
        }

        var failing = runs.Select(run => run.NotPassed.Failing.ToHashSet(StringComparer.Ordinal)).ToArray();
        var scenarios = report.Scenarios.Select(scenario => (Digest: ScenarioDigest.Of(scenario.Id), Scenario: scenario)).ToArray();
        var bad = scenarios.Where(each => each.Scenario.Verdict is Verdict.Failed or Verdict.Errored).ToArray();
        return new HistoryComparison(
            runs,
            [.. bad.Where(each => !failing[^1].Contains(each.Digest)).Select(each => each.Scenario)],
            [.. scenarios.Where(each => each.Scenario.Verdict is Verdict.Passed or Verdict.Flaky && failing[^1].Contains(each.Digest)).Select(each => each.Scenario)],
            [.. bad.Where(each => failing[^1].Contains(each.Digest)).Select(each => (each.Scenario, runs[FirstOfRow(failing, each.Digest)]))],
            failing[^1].Except(scenarios.Select(each => each.Digest), StringComparer.Ordinal).Count());
    }

    /// <summary>The index of the first of the runs up to the last that all hold the scenario.</summary>
    private static int FirstOfRow(HashSet<string>[] failing, string digest) => Array.FindLastIndex(failing, run => !run.Contains(digest)) + 1;
}
