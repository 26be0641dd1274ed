using System.Diagnostics;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Proofs;

namespace AssignConformance.Cli.Running;

/// <summary>Decides the exit code of a run from its events: the one place for <c>run</c> and for <c>report</c>.</summary>
internal static class RunVerdict
{
    /// <summary>The exit code of the verdicts. Findings on pages don't count, they are <c>check</c>'s, but a page that could not be read does.</summary>
    public static int ExitCode(RunReport report)
    {
        if (report.Proof is { } proof)
        {
            return OfProof(report, proof);
        }

        var gate = report.Started?.Gate ?? GatePolicy.Default;
        var codes = report.Scenarios.Select(result => Of(result.Verdict, gate.FailOn)).ToHashSet();
        if ((!report.StaleKnownDeviations.IsEmpty && gate.FailOn != FailOn.None) || !MeetsThreshold(report, gate))
        {
            codes.Add(Cli.ExitCode.NotConforming);
        }

        if (Unreadable(report).Any() || report.NotRun > 0 || ShowsNothing(report))
        {
            codes.Add(Cli.ExitCode.Unreadable);
        }

        return Cli.ExitCode.Worst(codes);
    }

    /// <summary>A scenario that does not conform has no mutants, and is <c>run</c>'s to tell.</summary>
    private static int OfProof(RunReport report, ProofFigures proof) => Cli.ExitCode.Worst(
    [
        proof.IsSound ? Cli.ExitCode.Success : Cli.ExitCode.NotConforming,
        report.NotRun > 0 ? Cli.ExitCode.Unreadable : Cli.ExitCode.Success,
        report.Counts.Errored > 0 ? Cli.ExitCode.HarnessFailed : Cli.ExitCode.Success,
    ]);

    /// <summary>Findings that a page could not be read: such a page never passes.</summary>
    public static IEnumerable<RunEvent.FindingReported> Unreadable(RunReport report) => report.Findings.Where(finding => finding.RuleId == "AC1016");

    /// <summary>The exit code of a stream that <c>report</c> was given: also what its own run ended with, and whether the stream is whole.</summary>
    public static int ExitCodeOfStream(RunReport report) => Cli.ExitCode.Worst(
        [ExitCode(report), report.Finished?.ExitCode ?? Cli.ExitCode.Unreadable, report.Problems.IsEmpty ? Cli.ExitCode.Success : Cli.ExitCode.Unreadable]);

    /// <summary>Those of a shard's exit codes that no verdict gives; they count for the whole.</summary>
    public static IEnumerable<int> Beside(IEnumerable<RunEvent.RunFinished> ends)
        => ends.Select(end => end.ExitCode).Where(code => code is Cli.ExitCode.CleanUpIncomplete or Cli.ExitCode.HarnessFailed or Cli.ExitCode.Usage or Cli.ExitCode.Interrupted);

    private static int Of(Verdict verdict, FailOn failOn) => verdict switch
    {
        Verdict.Failed => failOn == FailOn.None ? Cli.ExitCode.Success : Cli.ExitCode.NotConforming,
        Verdict.NotTestable => failOn == FailOn.NotTestable ? Cli.ExitCode.NotConforming : Cli.ExitCode.Success,
        Verdict.Errored => Cli.ExitCode.HarnessFailed,
        Verdict.Blocked => Cli.ExitCode.Blocked,
        Verdict.Passed or Verdict.Flaky or Verdict.FailedKnown => Cli.ExitCode.Success,
        _ => throw new UnreachableException(),
    };

    /// <summary>A percentage is rounded down, so that 99.9 % never meets 100. A shard alone is held to none.</summary>
    private static bool MeetsThreshold(RunReport report, GatePolicy gate)
        => gate.MinimumPassed is not { } minimum || report.Started?.Shard is not null
            || (long)(report.Counts.Passed + report.Counts.Flaky) * 100 / Math.Max(1, report.Planned) >= minimum;

    /// <summary>Nothing ran far enough to be judged; a shard that was planned to do nothing is no fault.</summary>
    private static bool ShowsNothing(RunReport report)
        => !report.Scenarios.Any(result => result.Verdict is Verdict.Passed or Verdict.Flaky or Verdict.Failed or Verdict.FailedKnown)
            && !(report.Started?.Shard is not null && report.Planned == 0);
}
