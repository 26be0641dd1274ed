using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Cli.Running;

/// <summary>Collects a run's results and decides its exit code.</summary>
internal sealed class RunTally : IRunEventSink
{
    private readonly List<ScenarioResult> _results = [];

    /// <summary>In the order of features and lines, whatever order they came in.</summary>
    public ImmutableArray<ScenarioResult> Results
        => [.. _results.OrderBy(result => result.FeaturePath, StringComparer.Ordinal).ThenBy(result => result.Line)];

    public void Handle(RunEvent runEvent)
    {
        if (runEvent is RunEvent.ScenarioFinished finished)
        {
            _results.Add(finished.Result);
        }
    }

    /// <summary>The known deviations, each with whether it explains a mismatch of this run.</summary>
    public IEnumerable<RunEvent.KnownDeviationListed> List(ImmutableArray<KnownDeviation> known)
    {
        var used = _results.SelectMany(result => VerdictJudge.Used(known, result.Mismatches)).ToHashSet();
        return known.Select(entry => new RunEvent.KnownDeviationListed(
            entry.Page, entry.Rule, entry.Line, entry.Reason, entry.Owner, entry.Expires, entry.Source, used.Contains(entry)));
    }

    /// <summary>The exit code of the verdicts. Findings on pages don't count: they are <c>check</c>'s.</summary>
    /// <param name="hasStaleKnown">A known deviation is unused or expired.</param>
    /// <param name="hasUnreadable">A page could not be read.</param>
    public int ExitCode(bool hasStaleKnown, bool hasUnreadable)
    {
        var codes = _results.Select(result => result.Verdict switch
        {
            Verdict.Failed => Cli.ExitCode.NotConforming,
            Verdict.Errored => Cli.ExitCode.HarnessFailed,
            Verdict.Blocked => Cli.ExitCode.Blocked,
            _ => Cli.ExitCode.Success,
        }).ToHashSet();
        if (hasStaleKnown)
        {
            codes.Add(Cli.ExitCode.NotConforming);
        }

        if (hasUnreadable || !_results.Exists(result => result.Verdict is Verdict.Passed or Verdict.Flaky or Verdict.Failed or Verdict.FailedKnown))
        {
            codes.Add(Cli.ExitCode.Unreadable);
        }

        return Cli.ExitCode.Worst(codes);
    }
}
