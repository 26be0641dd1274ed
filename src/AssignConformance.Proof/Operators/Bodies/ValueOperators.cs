using AssignConformance.Model.Json;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Values of another JSON type, or none.</summary>
internal static class ValueOperators
{
    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        Replacing("value-nulled", side, "Sets each property to null.", (_, place) => place.IsProperty && place.Value is not JsonTree.Null ? [("null", "the value is null")] : []),
        Replacing("value-retyped", side, "Gives each value, the whole too, other JSON types: a number and true for a text, a text and true for a number, a text for anything else.", (body, place)
            => IsOfPage(place) ? place.Value switch
            {
                JsonTree.String => [("7", "a number stands there"), ("true", "true stands there")],
                JsonTree.Number => [(Quoted(body, place), "the number is written as a text"), ("true", "true stands there")],
                JsonTree.Boolean => [(Quoted(body, place), "the value is written as a text")],
                _ => [("\"text\"", "a text stands there")],
            } : []),
        Replacing("array-for-object", side, "Puts each object, the whole too, into an array.", (body, place)
            => place.Value is JsonTree.Object ? [($"[{JsonEdit.Of(body.Text, place.Value)}]", "the object stands in an array")] : []),
        Replacing("object-for-array", side, "Puts the first item of each array, or an empty object, in the array's place.", (body, place)
            => place.Value is JsonTree.Array array ? [(array.Items.IsEmpty ? "{}" : JsonEdit.Of(body.Text, array.Items[0]), "the first item stands there without its array")] : []),
        Replacing("text-emptied", side, "Empties each text.", (_, place) => IsOfPage(place) && place.Value is JsonTree.String { Value.Length: > 0 } ? [("\"\"", "the text is empty")] : []),
        Replacing("array-emptied", side, "Empties each array.", (_, place) => place.Value is JsonTree.Array { Items.IsEmpty: false } ? [("[]", "the array is empty")] : []),
        Replacing("object-emptied", side, "Empties each object, the whole too.", (_, place) => place.Value is JsonTree.Object { Members.IsEmpty: false } ? [("{}", "the object is empty")] : []),
        Replacing("value-changed", side, "Gives each text, number and truth value another of the same type.", (body, place)
            => IsOfPage(place) && AnotherValue.Of(place, body.Types) is { } other ? [(other, $"the value is {other}")] : []),
    ];

    /// <summary>An operator that puts other JSON in place of a value.</summary>
    /// <param name="values">The JSON texts that a place gets, each with what was changed in words.</param>
    internal static IMutationOperator Replacing(string name, MutantSide side, string does, Func<MutableBody, Place, IEnumerable<(string Json, string Description)>> values)
        => new PlaceOperator(new OperatorText(name, side, does), (body, place) => values(body, place).Select(value => (JsonEdit.Replace(body.Text, place.Value, value.Json), value.Description)));

    private static string Quoted(MutableBody body, Place place) => JsonEdit.Quote(JsonEdit.Of(body.Text, place.Value));

    /// <summary>No annotation: those have operators of their own.</summary>
    private static bool IsOfPage(Place place) => place.Name is null || place.IsProperty;
}
