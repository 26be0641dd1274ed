using System.Text;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Changes a JSON body at each place where it fits.</summary>
/// <param name="edits">The changed texts at a place, each with what was changed in words; none where the operator does not fit.</param>
internal sealed class PlaceOperator(OperatorText text, Func<MutableBody, Place, IEnumerable<(string Text, string Description)>> edits) : IMutationOperator
{
    public OperatorText Text => text;

    public IEnumerable<Mutant> Mutants(MutationSource source)
        => source.Body(text.Side) is not { } body ? []
            : from place in body.Places
              from edit in edits(body, place)
              select source.WithBody(text, place.Pointer, edit.Description, Encoding.UTF8.GetBytes(edit.Text));
}
