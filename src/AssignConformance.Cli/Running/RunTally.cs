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

    /// <summary>Known deviations that explain nothing in this run, or hold no longer.</summary>
    /// <param name="isComplete">Every scenario ran, against a target that meets every known deviation; else nothing can be said of those that were not used.</param>
    public IEnumerable<RunEvent.KnownDeviationUnused> Unused(ImmutableArray<KnownDeviation> known, bool isComplete, DateOnly today)
    {
        var used = _results.SelectMany(result => VerdictJudge.Used(known, result.Mismatches)).ToHashSet();
        foreach (var entry in known)
        {
            var problem = entry.Expires < today ? $"expired on {entry.Expires:yyyy-MM-dd}"
                : isComplete && !used.Contains(entry) ? "explains nothing that this run saw: take it out, or mend what it names"
                : null;
            if (problem is not null)
            {
                yield return new RunEvent.KnownDeviationUnused(entry.Page, entry.Rule, entry.Line, entry.Source, problem);
            }
        }
    }

    /// <summary>The exit code of the verdicts. Findings on pages don't count: they are <c>check</c>'s.</summary>
    /// <param name="hasUnusedKnown">A known deviation is unused or expired.</param>
    /// <param name="hasUnreadable">A page could not be read.</param>
    public int ExitCode(bool hasUnusedKnown, bool hasUnreadable)
    {
        var codes = _results.Select(result => result.Verdict switch
        {
            Verdict.Failed => Cli.ExitCode.NotConforming,
            Verdict.Errored => Cli.ExitCode.HarnessFailed,
            Verdict.Blocked => Cli.ExitCode.Blocked,
            _ => Cli.ExitCode.Success,
        }).ToHashSet();
        if (hasUnusedKnown)
        {
            codes.Add(Cli.ExitCode.NotConforming);
        }

        if (hasUnreadable || !_results.Exists(result => result.Verdict is Verdict.Passed or Verdict.Failed or Verdict.FailedKnown))
        {
            codes.Add(Cli.ExitCode.Unreadable);
        }

        return Cli.ExitCode.Worst(codes);
    }
}
