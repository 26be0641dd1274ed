namespace AssignConformance.Proof;

/// <summary>A mutation operator as people read of it.</summary>
/// <param name="Name">As in <see cref="Mutant.Operator"/>; an operator for both sides has a text for each.</param>
/// <param name="Does">What it does and where, as a sentence.</param>
public sealed record OperatorText(string Name, MutantSide Side, string Does);
