using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Agreement;

/// <summary>What one of those asked says of one operation.</summary>
/// <param name="Reason">In a sentence: what was compared, or why there is no word.</param>
public sealed record AgreementCell(AgreementColumn Column, Opinion Opinion, string Reason)
{
    /// <summary>Where the page is contradicted, by itself or by a witness.</summary>
    public ImmutableArray<Cause> Evidence { get; init; } = [];

    /// <summary>Of a target's word: the first scenario that contradicts or, where none does, the first that passed.</summary>
    public ScenarioResult? Scenario { get; init; }
}
