using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>What a check found.</summary>
/// <param name="Findings">In page order.</param>
/// <param name="OperationPages">How many operation pages were reported on.</param>
/// <param name="ResourcePages">How many resource pages were reported on.</param>
/// <param name="Gone">Entries of the baseline that nothing is found of any more.</param>
internal sealed record CheckResult(Workspace Workspace, ImmutableArray<CheckedFinding> Findings, int OperationPages, int ResourcePages, ImmutableArray<FindingKey> Gone)
{
    /// <summary>Those that nothing keeps from failing.</summary>
    public IEnumerable<Finding> Counting => Findings.Where(each => each.Counts).Select(each => each.Finding);

    /// <summary>See <see cref="ExitCode"/>.</summary>
    public int ExitCode(bool warningsAreErrors)
        => Counting.Any(finding => finding.Rule.Severity >= (warningsAreErrors ? Severity.Warning : Severity.Error)) ? Cli.ExitCode.NotConforming : Cli.ExitCode.Success;
}
