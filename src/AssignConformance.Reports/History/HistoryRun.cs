using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.History;

/// <summary>What is kept of a run.</summary>
/// <param name="DocsCommit">As in the event stream; null where not known.</param>
/// <param name="NotPassed">The scenarios that did not pass, but for those that can't be tested.</param>
public sealed record HistoryRun(DateTimeOffset Started, string Target, string? DocsCommit, string ToolVersion, VerdictCounts Counts, NotPassedScenarios NotPassed)
{
    /// <summary>What is to be kept of a run, or null where it has no beginning.</summary>
    public static HistoryRun? Of(RunReport report)
        => report.Started is not { } started ? null : new HistoryRun(
            started.Started.ToUniversalTime(), started.Target, started.DocsCommit, started.ToolVersion, report.Counts, NotPassedScenarios.Of(report.Scenarios));
}

/// <summary>Scenarios by verdict, each as ten hexadecimal digits (<see cref="ScenarioDigest"/>), in ordinal order.</summary>
public sealed record NotPassedScenarios(
    ImmutableArray<string> Failed, ImmutableArray<string> FailedKnown, ImmutableArray<string> Blocked, ImmutableArray<string> Errored)
{
    public static NotPassedScenarios Of(ImmutableArray<ScenarioResult> scenarios) => new(
        Digests<Verdict.Failed>(scenarios), Digests<Verdict.FailedKnown>(scenarios), Digests<Verdict.Blocked>(scenarios), Digests<Verdict.Errored>(scenarios));

    /// <summary>Failed, or kept from a verdict by the harness: what somebody must look at.</summary>
    internal IEnumerable<string> Failing => Failed.Concat(Errored);

    /// <summary>No list is absent, and each name is a digest.</summary>
    internal bool IsWellFormed => new[] { Failed, FailedKnown, Blocked, Errored }.All(list => !list.IsDefault && list.All(ScenarioDigest.IsOne));

    private static ImmutableArray<string> Digests<T>(ImmutableArray<ScenarioResult> scenarios)
        where T : Verdict
        => [.. scenarios.Where(scenario => scenario.Verdict is T).Select(scenario => ScenarioDigest.Of(scenario.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
