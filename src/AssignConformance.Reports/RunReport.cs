using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.History;
using AssignConformance.Reports.Proofs;

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

    /// <summary>By feature path, then line: workers finish in any order. Of a long run those that passed are without steps and exchanges, see <see cref="RunFold"/>.</summary>
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

    /// <summary>What mutants showed; null where none was tried.</summary>
    public ProofFigures? Proof { get; init; }

    /// <summary>The operations that were proven, the weakest contract first.</summary>
    public IEnumerable<OperationReport> WeakestFirst => Operations.Where(operation => operation.Proof is not null)
        .OrderBy(operation => (double)operation.Proof!.Forbidden / Math.Max(1, operation.Proof.Mutants))
        .ThenBy(operation => operation.Id, StringComparer.Ordinal);

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
        var fold = new RunFold();
        foreach (var runEvent in events)
        {
            fold.Handle(runEvent);
        }

        return fold.ToReport(streamProblems);
    }

    /// <summary>Folds the events of a file while it is read; what is wrong with the file is among the problems.</summary>
    public static RunReport FromFile(string path)
    {
        var fold = new RunFold();
        var condition = NdjsonReader.ReadFile(path, fold);
        return fold.ToReport(condition.Problems);
    }
}
