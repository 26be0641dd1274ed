using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Proofs;

namespace AssignConformance.Reports;

/// <summary>Folds a run from its events, one at a time, in the order of the stream. For one thread.</summary>
/// <remarks>Keeps what reports show and no more: of a run that is shown condensed (<see cref="Html.ReportScale"/>) neither the exchanges of what passed,
/// but for one scenario of each operation, nor schemas, but for those that an answer breaks.</remarks>
public sealed class RunFold : IRunEventSink
{
    private readonly List<RunEvent.RunStarted> _started = [];
    private readonly List<RunEvent.OperationPlanned> _operations = [];
    private readonly PackedSchemas _schemas = new();
    private readonly List<RunEvent.FindingReported> _findings = [];
    private readonly List<RunEvent.KnownDeviationListed> _knownDeviations = [];
    private readonly FoldedScenarios _scenarios = new();
    private RunEvent.ScenariosPlanned? _planned;
    private RunEvent.RunFinished? _finished;

    /// <summary>Those that have a result, in the order of the stream.</summary>
    public IEnumerable<ScenarioResult> Scenarios => _scenarios.All;

    public void Handle(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case RunEvent.RunStarted started:
                _started.Add(started);
                break;
            case RunEvent.ScenariosPlanned planned:
                _planned ??= planned;
                break;
            case RunEvent.OperationPlanned operation:
                _operations.Add(_scenarios.AreCondensed ? _schemas.TakeFrom(operation) : operation);
                break;
            case RunEvent.FindingReported finding:
                _findings.Add(finding);
                break;
            case RunEvent.ScenarioFinished scenario:
                Add(scenario.Result);
                break;
            case RunEvent.KnownDeviationListed known:
                _knownDeviations.Add(known);
                break;
            case RunEvent.RunFinished finished:
                _finished = finished;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The run as far as its events have come.</summary>
    /// <param name="streamProblems">What was wrong with the stream itself.</param>
    public RunReport ToReport(params IEnumerable<string> streamProblems)
    {
        var scenarios = _scenarios.InReportOrder();
        var findings = _findings
            .OrderBy(finding => finding.Span.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Line)
            .ThenBy(finding => finding.Span.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ToImmutableArray();
        var started = _started.FirstOrDefault();
        var plan = _planned?.Features ?? [];
        var ran = scenarios.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);
        var report = new RunReport
        {
            Started = started,
            Finished = _finished,
            Operations = OperationReport.Group(_schemas.GiveBack(_operations, scenarios), scenarios, findings),
            Scenarios = scenarios,
            Findings = findings,
            StaleKnownDeviations = [],
            KnownDeviations = [.. _knownDeviations],
            MissingScenarios = Missing(plan, started, ran),
            MissingShards = MissingShards.Of(plan, started, ran),
            ShardCount = started?.Shard?.Count ?? plan.Select(feature => feature.Shard).DefaultIfEmpty(1).Max(),
            Failures = FailureGroup.Of(scenarios),
            Counts = VerdictCounts.Of(scenarios),
            Proof = ProofFigures.Of(scenarios),
            Problems = [],
        };
        return report with
        {
            StaleKnownDeviations = StaleKnownDeviation.Of(report.KnownDeviations, started, report.NotRun),
            Problems = [.. streamProblems, .. StreamProblems.Of(report, _started.Count)],
        };
    }

    private void Add(ScenarioResult result)
    {
        var wereCondensed = _scenarios.AreCondensed;
        _scenarios.Add(result);
        if (_scenarios.AreCondensed && !wereCondensed)
        {
            var condensed = _operations.ConvertAll(_schemas.TakeFrom);
            _operations.Clear();
            _operations.AddRange(condensed);
        }
    }

    /// <summary>What this run, or this shard, was to run and has no result of.</summary>
    private static ImmutableArray<string> Missing(ImmutableArray<FeaturePlan> plan, RunEvent.RunStarted? started, HashSet<string> ran)
        =>
        [
            .. plan.Where(feature => started?.Shard is not { } shard || feature.Shard == shard.Index)
                .SelectMany(feature => feature.ScenarioIds)
                .Where(id => !ran.Contains(id)),
        ];
}
