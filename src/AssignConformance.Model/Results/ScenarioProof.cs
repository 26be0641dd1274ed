using System.Collections.Immutable;

namespace AssignConformance.Model.Results;

/// <summary>What became of the mutants of a scenario's messages: each has one thing changed, and the documentation forbids it or does not.</summary>
public sealed record ScenarioProof
{
    /// <summary>By operator, in ordinal order of their names.</summary>
    public required ImmutableArray<OperatorFigures> Operators { get; init; }

    /// <summary>Why mutants are allowed, most of them first.</summary>
    public required ImmutableArray<LooseFact> Loose { get; init; }

    /// <summary>Forbidden, and no check noticed.</summary>
    public required ImmutableArray<TroublingMutant> BlindSpots { get; init; }

    /// <summary>Allowed, and a check took it for a mismatch.</summary>
    public required ImmutableArray<TroublingMutant> FalseAlarms { get; init; }
}

/// <summary>The mutants of an operator.</summary>
/// <param name="Operator">With its side: <c>response/property-removed</c>.</param>
/// <param name="Forbidden">Of <paramref name="Mutants"/>.</param>
/// <param name="Caught">Of <paramref name="Forbidden"/>.</param>
public sealed record OperatorFigures(string Operator, int Mutants, int Forbidden, int Caught);

/// <summary>Something that the documentation does not pin down.</summary>
/// <param name="Text">What would have to be said to make the contract stronger.</param>
/// <param name="Mutants">Those that are allowed because of it.</param>
public sealed record LooseFact(string Text, int Mutants);

/// <summary>A mutant on which judge and checks disagree.</summary>
/// <param name="Id">As <c>prove --mutant</c> takes it: the scenario's id, a slash, and the mutant's key.</param>
/// <param name="Description">What was changed.</param>
/// <param name="Reason">What the documentation says of it.</param>
/// <param name="Rules">The rules of the mismatches that the unmutated answer does not have; none of a blind spot.</param>
public sealed record TroublingMutant(string Id, string Description, string Reason, ImmutableArray<string> Rules);
