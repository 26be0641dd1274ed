using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Proofs;

/// <summary>What the mutants of some scenarios showed, added up.</summary>
public sealed record ProofFigures
{
    /// <summary>Scenarios that were proven.</summary>
    public required int Scenarios { get; init; }

    public required int Mutants { get; init; }

    /// <summary>Of <see cref="Mutants"/>: the documentation forbids them.</summary>
    public required int Forbidden { get; init; }

    /// <summary>Of <see cref="Forbidden"/>: a check noticed.</summary>
    public required int Caught { get; init; }

    public required ImmutableArray<TroublingMutant> BlindSpots { get; init; }

    public required ImmutableArray<TroublingMutant> FalseAlarms { get; init; }

    /// <summary>Why mutants are allowed, most of them first.</summary>
    public required ImmutableArray<LooseFact> Loose { get; init; }

    /// <summary>By operator, in ordinal order.</summary>
    public required ImmutableArray<OperatorFigures> Operators { get; init; }

    /// <summary>The contract strength: forbidden of all, as a percentage rounded down; null without mutants.</summary>
    public string? Strength => Rate.Of(Forbidden, Mutants);

    /// <summary>Judge and checks agree on every mutant.</summary>
    public bool IsSound => BlindSpots.IsEmpty && FalseAlarms.IsEmpty;

    /// <summary>Null where none of the scenarios was proven.</summary>
    public static ProofFigures? Of(IEnumerable<ScenarioResult> scenarios)
    {
        var proofs = scenarios.Select(scenario => scenario.Proof).OfType<ScenarioProof>().ToImmutableArray();
        if (proofs.IsEmpty)
        {
            return null;
        }

        var operators = proofs.SelectMany(proof => proof.Operators)
            .GroupBy(each => each.Operator, (name, all) => all.Aggregate((sum, each) => new OperatorFigures(name, sum.Mutants + each.Mutants, sum.Forbidden + each.Forbidden, sum.Caught + each.Caught)), StringComparer.Ordinal)
            .OrderBy(each => each.Operator, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ProofFigures
        {
            Scenarios = proofs.Length,
            Mutants = operators.Sum(each => each.Mutants),
            Forbidden = operators.Sum(each => each.Forbidden),
            Caught = operators.Sum(each => each.Caught),
            BlindSpots = [.. proofs.SelectMany(proof => proof.BlindSpots)],
            FalseAlarms = [.. proofs.SelectMany(proof => proof.FalseAlarms)],
            Loose = [.. proofs.SelectMany(proof => proof.Loose).GroupBy(each => each.Text, (text, all) => new LooseFact(text, all.Sum(each => each.Mutants)), StringComparer.Ordinal)
                .OrderByDescending(each => each.Mutants).ThenBy(each => each.Text, StringComparer.Ordinal)],
            Operators = operators,
        };
    }
}
