using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Running;

/// <summary>What came of ending what a run began.</summary>
/// <param name="ExitCodes">Those that count besides the verdicts'; none where all is well.</param>
/// <param name="Notes">What reports must tell of it.</param>
public sealed record RunEnd(ImmutableArray<int> ExitCodes, ImmutableArray<RunNote> Notes)
{
    public static RunEnd Well { get; } = new([], []);

    public RunEnd And(RunEnd other) => new([.. ExitCodes, .. other.ExitCodes], [.. Notes, .. other.Notes]);
}
