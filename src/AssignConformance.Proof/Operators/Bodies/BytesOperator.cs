namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Changes the bytes of a JSON body as a whole.</summary>
/// <param name="edits">The changed bytes, each with what was changed in words.</param>
internal sealed class BytesOperator(OperatorText text, Func<MutableBody, IEnumerable<(byte[] Bytes, string Description)>> edits) : IMutationOperator
{
    public OperatorText Text => text;

    public IEnumerable<Mutant> Mutants(MutationSource source)
        => source.Body(text.Side) is not { } body ? []
            : edits(body).Select(edit => source.WithBody(text, "", edit.Description, edit.Bytes));
}
