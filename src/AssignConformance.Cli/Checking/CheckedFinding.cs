using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>A finding, and what keeps it from failing.</summary>
/// <param name="Suppression">What accepts it, with reason and day; or null.</param>
/// <param name="IsInBaseline">It is not new.</param>
internal sealed record CheckedFinding(Finding Finding, SuppressionEntry? Suppression, bool IsInBaseline)
{
    /// <summary>Nothing keeps it from failing.</summary>
    public bool Counts => Suppression is null && !IsInBaseline;
}
