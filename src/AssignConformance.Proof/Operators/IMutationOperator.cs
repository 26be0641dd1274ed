namespace AssignConformance.Proof.Operators;

/// <summary>One way of changing a message.</summary>
internal interface IMutationOperator
{
    OperatorText Text { get; }

    /// <summary>A mutant for every place where it fits, made when it is asked for; in document order.</summary>
    IEnumerable<Mutant> Mutants(MutationSource source);
}
