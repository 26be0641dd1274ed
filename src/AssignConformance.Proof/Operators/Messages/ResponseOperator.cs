using AssignConformance.Model.Wire;

namespace AssignConformance.Proof.Operators.Messages;

/// <summary>Changes a response outside of its JSON.</summary>
/// <param name="changes">The changed responses, each with its place (a field's name, or empty) and what was changed in words.</param>
internal sealed class ResponseOperator(string name, string does, Func<ProofSubject, IEnumerable<(string Place, string Description, GraphResponse Response)>> changes) : IMutationOperator
{
    public OperatorText Text { get; } = new(name, MutantSide.Response, does);

    public IEnumerable<Mutant> Mutants(MutationSource source)
        => changes(source.Subject).Select(change => new Mutant(Text.Name, Text.Side, change.Place, change.Description) { Response = change.Response });
}
