using AssignConformance.Cli.Running;

namespace AssignConformance.Cli.Proving;

/// <summary>What <c>prove</c> was asked for.</summary>
public sealed record ProveOptions
{
    /// <summary>Which scenarios, against whom, and where the report goes.</summary>
    public required RunOptions Run { get; init; }

    public MutantSample Sample { get; init; } = MutantSample.All;

    /// <summary>The one mutant to show, by its id, or null.</summary>
    public string? Mutant { get; init; }
}
