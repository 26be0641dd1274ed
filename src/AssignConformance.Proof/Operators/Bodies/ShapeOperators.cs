using AssignConformance.Model.Json;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Members and items that are missing, doubled, renamed or too many.</summary>
internal static class ShapeOperators
{
    /// <summary>A name that no type declares.</summary>
    public const string UnknownName = "zzUnknown";

    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        new PlaceOperator(new OperatorText("key-doubled", side, "Gives each member a second time, with the same value."), (body, place)
            => place is { Name: { } name, Owner.Value: JsonTree.Object owner } ? [(JsonEdit.Append(body.Text, owner, name, JsonEdit.Of(body.Text, place.Value)), $"\"{name}\" stands twice in its object")] : []),
        new PlaceOperator(new OperatorText("property-removed", side, "Leaves each property out."), (body, place)
            => place is { IsProperty: true, Owner.Value: JsonTree.Object owner } ? [(JsonEdit.Remove(body.Text, owner, place.Index), $"\"{place.Name}\" is left out")] : []),
        new PlaceOperator(new OperatorText("property-renamed", side, "Gives each property a name that no type declares."), (body, place)
            => place is { IsProperty: true, Owner.Value: JsonTree.Object owner } ? [(JsonEdit.Rename(body.Text, owner.Members[place.Index], "zz" + place.Name), $"\"{place.Name}\" is called \"zz{place.Name}\"")] : []),
        new PlaceOperator(new OperatorText("property-unknown", side, "Gives each object, the outermost too, a property that no type declares."), (body, place)
            => place.Value is JsonTree.Object @object ? [(JsonEdit.Append(body.Text, @object, UnknownName, "\"value\""), $"the object has a property \"{UnknownName}\" too")] : []),
        new PlaceOperator(new OperatorText("item-added", side, "Gives each array that holds something its last item once more."), (body, place)
            => place.Value is JsonTree.Array { Items: [.., var last] } array ? [(JsonEdit.Append(body.Text, array, JsonEdit.Of(body.Text, last)), "the last item stands there once more")] : []),
        new PlaceOperator(new OperatorText("item-of-another-type", side, "Gives each array an item of another JSON type."), (body, place)
            => place.Value is JsonTree.Array array ? [(JsonEdit.Append(body.Text, array, array.Items is [JsonTree.Number, ..] ? "\"text\"" : "7"), "the last item is of another JSON type")] : []),
        new PlaceOperator(new OperatorText("item-nulled", side, "Gives each array a null."), (body, place)
            => place.Value is JsonTree.Array array ? [(JsonEdit.Append(body.Text, array, "null"), "the last item is null")] : []),
        .. side == MutantSide.Request ? Enumerable.Empty<IMutationOperator>() : [new PlaceOperator(new OperatorText("value-misspelt", side, "Calls the \"value\" that holds a collection \"values\"."), Misspelt)],
    ];

    private static IEnumerable<(string, string)> Misspelt(MutableBody body, Place place)
        => body.Promise is BodyPromise.Envelope && place is { Name: PromisedBody.Value, Owner: { Owner: null, Value: JsonTree.Object root } }
            ? [(JsonEdit.Rename(body.Text, root.Members[place.Index], "values"), "\"value\" is called \"values\"")]
            : [];
}
