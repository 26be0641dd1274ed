using AssignConformance.Model.Json;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads whether type names have the <c>#</c> that the page writes in the same place. One that the page lacks too is the page's matter. Source: OData JSON Format 4.01 §4.6.3.</summary>
internal static class HashReading
{
    /// <param name="documented">The body that the page shows.</param>
    public static IEnumerable<Contradiction> Contradictions(JsonTree body, JsonTree documented, string pointer) => (body, documented) switch
    {
        (JsonTree.Object @object, JsonTree.Object shown) => @object.Members.SelectMany(member
            => shown.Find(member.Name) is not { } twin ? []
                : member.Name == Annotations.Type ? Lost(member.Value, twin.Value, JsonPointer.Member(pointer, member.Name))
                : Contradictions(member.Value, twin.Value, JsonPointer.Member(pointer, member.Name))),
        (JsonTree.Array array, JsonTree.Array shown) => array.Items.Zip(shown.Items).SelectMany((pair, index) => Contradictions(pair.First, pair.Second, JsonPointer.Item(pointer, index))),
        _ => [],
    };

    private static IEnumerable<Contradiction> Lost(JsonTree name, JsonTree shown, string pointer)
        => name is JsonTree.String { Value: var text } && !text.StartsWith('#') && shown is JsonTree.String { Value: ['#', ..] page }
            ? [new Contradiction(ContradictionKind.TypeHash, pointer, $"the page writes {page}, with #")]
            : [];
}
