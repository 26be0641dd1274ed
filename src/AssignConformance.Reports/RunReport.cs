using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.History;

namespace AssignConformance.Reports;

/// <summary>A run, folded from its events: what every format but NDJSON is made from.</summary>
public sealed record RunReport
{
    /// <summary>The version of the event format that is understood.</summary>
    public const int FormatVersion = 2;

    /// <summary>In UTF-16 code units.</summary>
    private const int LongestTitle = 200;

    /// <summary>Null where the stream lacks its beginning.</summary>
    public required RunEvent.RunStarted? Started { get; init; }

    /// <summary>Null where the stream was cut off.</summary>
    public required RunEvent.RunFinished? Finished { get; init; }

    /// <summary>By id, ordinal; then scenarios that belong to none.</summary>
    public required ImmutableArray<OperationReport> Operations { get; init; }

    /// <summary>By feature path, then line: workers finish in any order.</summary>
    public required ImmutableArray<ScenarioResult> Scenarios { get; init; }

    /// <summary>In page order, then by rule.</summary>
    public required ImmutableArray<RunEvent.FindingReported> Findings { get; init; }

    /// <summary>Every entry of the list, and of a baseline, in the order of their files; used ones too.</summary>
    public required ImmutableArray<RunEvent.KnownDeviationListed> KnownDeviations { get; init; }

    /// <summary>Those of them that must be taken off the list or renewed.</summary>
    public required ImmutableArray<StaleKnownDeviation> StaleKnownDeviations { get; init; }

    /// <summary>What somebody calls the run, in one line; null for nothing.</summary>
    public string? Title { get; init => field = value is null ? null : VisibleText.Cut(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestTitle); }

    /// <summary>Runs before this one, oldest first; none where no history is kept.</summary>
    public ImmutableArray<HistoryRun> EarlierRuns { get; init; } = [];

    /// <summary>What failed, grouped by what explains it; failed before known.</summary>
    public required ImmutableArray<FailureGroup> Failures { get; init; }

    /// <summary>Why the run must not be taken as complete, in sentences; none where it is.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    public required VerdictCounts Counts { get; init; }

    /// <summary>Scenarios that were to run; never fewer than those that did.</summary>
    public int Planned => Math.Max(Started?.PlannedScenarios ?? 0, Scenarios.Length);

    /// <summary>Scenarios that were planned and have no result.</summary>
    public int NotRun => Planned - Scenarios.Length;

    /// <summary>The ids of those of them that the stream names, in plan order.</summary>
    public required ImmutableArray<string> MissingScenarios { get; init; }

    /// <summary>Shards without any result, with the scenarios that each was to run.</summary>
    public ImmutableArray<(Shard Shard, int Scenarios)> MissingShards { get; init; } = [];

    /// <summary>The parts that the plan is divided into; 1 for one that is not.</summary>
    public int ShardCount { get; init; } = 1;

    /// <summary>What the run found out about itself at its end; any of them is worth a look at the target.</summary>
    public ImmutableArray<RunNote> Notes => Finished?.Notes ?? [];

    public TimeSpan? Duration => Finished?.Duration;

    public RunConclusion Conclusion => RunConclusion.Of(this);

    public static RunReport From(EventStream stream) => From(stream.Events, stream.Problems);

    /// <param name="events">In the order of the stream.</param>
    /// <param name="streamProblems">What was wrong with the stream itself.</param>
    public static RunReport From(IEnumerable<RunEvent> events, params IEnumerable<string> streamProblems)
    {
        var all = events.ToImmutableArray();
        var scenarios = all.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result)
            .OrderBy(scenario => scenario.FeaturePath, StringComparer.Ordinal)
            .ThenBy(scenario => scenario.Line)
            .ThenBy(scenario => scenario.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var findings = all.OfType<RunEvent.FindingReported>()
            .OrderBy(finding => finding.Span.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Line)
            .ThenBy(finding => finding.Span.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ToImmutableArray();
        var started = all.OfType<RunEvent.RunStarted>().FirstOrDefault();
        var plan = all.OfType<RunEvent.ScenariosPlanned>().Select(planned => planned.Features).FirstOrDefault([]);
        var ran = scenarios.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);
        var report = new RunReport
        {
            Started = started,
            Finished = all.OfType<RunEvent.RunFinished>().LastOrDefault(),
            Operations = Group(all.OfType<RunEvent.OperationPlanned>(), scenarios, findings),
            Scenarios = scenarios,
            Findings = findings,
            StaleKnownDeviations = [],
            KnownDeviations = [.. all.OfType<RunEvent.KnownDeviationListed>()],
            MissingScenarios = Missing(plan, started, ran),
            MissingShards = Reports.MissingShards.Of(plan, started, ran),
            ShardCount = started?.Shard?.Count ?? plan.Select(feature => feature.Shard).DefaultIfEmpty(1).Max(),
            Failures = FailureGroup.Of(scenarios),
            Counts = VerdictCounts.Of(scenarios),
            Problems = [],
        };
        return report with
        {
            StaleKnownDeviations = StaleKnownDeviation.Of(report.KnownDeviations, started, report.NotRun),
            Problems = [.. streamProblems, .. ProblemsOf(report, all)],
        };
    }

    /// <summary>What this run, or this shard, was to run and has no result of.</summary>
    private static ImmutableArray<string> Missing(ImmutableArray<FeaturePlan> plan, RunEvent.RunStarted? started, HashSet<string> ran)
        =>
        [
            .. plan.Where(feature => started?.Shard is not { } shard || feature.Shard == shard.Index)
                .SelectMany(feature => feature.ScenarioIds)
                .Where(id => !ran.Contains(id)),
        ];

    private static ImmutableArray<OperationReport> Group(
        IEnumerable<RunEvent.OperationPlanned> planned, ImmutableArray<ScenarioResult> scenarios, ImmutableArray<RunEvent.FindingReported> findings)
    {
        var operations = planned.DistinctBy(operation => operation.Id).OrderBy(operation => operation.Id, StringComparer.Ordinal).ToImmutableArray();
        var known = operations.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
        var byOperation = scenarios.ToLookup(scenario => scenario.OperationId is { } id && known.Contains(id) ? id : "", StringComparer.Ordinal);
        var byPage = findings.ToLookup(finding => finding.Span.File, StringComparer.Ordinal);
        return
        [
            .. operations.Select(operation => new OperationReport(operation.Id, operation, [.. byOperation[operation.Id]], [.. byPage[operation.Page]])),
            .. byOperation[""].GroupBy(scenario => scenario.FeaturePath, StringComparer.Ordinal)
                .Select(feature => new OperationReport(feature.Key, null, [.. feature], [])),
        ];
    }

    private static IEnumerable<string> ProblemsOf(RunReport report, ImmutableArray<RunEvent> events)
    {
        if (report.Started is null)
        {
            yield return "The event stream lacks its beginning: how many scenarios were planned is not known.";
        }
        else if (report.Started.FormatVersion != FormatVersion)
        {
            yield return $"The event stream has format version {Count.Of(report.Started.FormatVersion)}; this version of AssignConformance reads {Count.Of(FormatVersion)}.";
        }

        if (events.OfType<RunEvent.RunStarted>().Skip(1).Any())
        {
            yield return "The event stream holds more than one run.";
        }

        if (report.Finished is null)
        {
            yield return "The event stream was cut off: the run did not finish.";
        }

        if (report.NotRun > 0)
        {
            yield return $"{Count.Of(report.NotRun)} of {Count.Of(report.Planned, "planned scenario")} did not run.";
        }
        else if (report.Started is { } started && report.Scenarios.Length > started.PlannedScenarios)
        {
            yield return $"{Count.Of(report.Scenarios.Length, "scenario")} ran, but {Count.Of(started.PlannedScenarios)} were planned.";
        }

        foreach (var twice in report.Scenarios.GroupBy(scenario => scenario.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            yield return $"The scenario {twice.Key} is reported {Count.Of(twice.Count())} times.";
        }
    }
}
