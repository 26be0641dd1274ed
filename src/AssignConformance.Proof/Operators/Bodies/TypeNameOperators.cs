using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Objects that name another type, or none. An object that names none is given a name.</summary>
internal static class TypeNameOperators
{
    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        new PlaceOperator(new OperatorText("type-removed", side, "Leaves each @odata.type out."), (body, place)
            => place is { Name: Annotations.Type, Owner.Value: JsonTree.Object owner } ? [(JsonEdit.Remove(body.Text, owner, place.Index), "the @odata.type is left out")] : []),
        new PlaceOperator(new OperatorText("type-without-hash", side, "Takes the # off each @odata.type."), (body, place)
            => place is { Name: Annotations.Type, Value: JsonTree.String { Value: ['#', .. var name] } } ? [(JsonEdit.Replace(body.Text, place.Value, JsonEdit.Quote(name)), "the @odata.type has no #")] : []),
        new PlaceOperator(new OperatorText("type-no-text", side, "Gives each @odata.type a number."), (body, place)
            => place.Name == Annotations.Type ? [(JsonEdit.Replace(body.Text, place.Value, "7"), "the @odata.type is a number")] : []),
        Naming("type-unknown", side, "Names a type that nobody describes in each typed object.", (_, _, _) => "microsoft.graph.zzUnknown"),
        Naming("type-in-another-namespace", side, "Names each object's type in a namespace that has none of that name.", (body, place, declared)
            => $"microsoft.zzUnknown.{(place.Type ?? declared).ShortName}"),
        Naming("type-abstract", side, "Names the nearest abstract base in each typed object.", (body, place, declared)
            => body.Types.SelfAndBases(place.Type ?? declared).Append(declared).FirstOrDefault(type => type.IsAbstract)?.Name),
        Naming("type-sibling", side, "Names a concrete type in each typed object that is not derived from the declared one: of the same base where there is one.", (body, _, declared)
            => RelatedTypes.Sibling(declared, body.Types)?.Name),
        Naming("type-derived", side, "Names another concrete type in each typed object that is derived from the declared one.", (body, place, declared)
            => body.Types.ConcreteTypes(declared).FirstOrDefault(type => type.Name != place.Type?.Name && type.Name != declared.Name)?.Name),
    ];

    /// <param name="name">The name that an object of a declared type gets, or null where there is none.</param>
    private static PlaceOperator Naming(string operatorName, MutantSide side, string does, Func<MutableBody, Place, TypeDefinition.Structured, string?> name)
        => new(new OperatorText(operatorName, side, does), (body, place)
            => body.StructuredAt(place) is { } declared && name(body, place, declared) is { } other && place.Value is JsonTree.Object @object && Named(@object) != other
                ? [(Set(body.Text, @object, "#" + other), $"the object says that it is a {other}")]
                : []);

    private static string? Named(JsonTree.Object @object) => (@object.Find(Annotations.Type)?.Value as JsonTree.String)?.Value.TrimStart('#');

    private static string Set(string text, JsonTree.Object @object, string name)
        => @object.Find(Annotations.Type) is { } member ? JsonEdit.Replace(text, member.Value, JsonEdit.Quote(name)) : JsonEdit.Append(text, @object, Annotations.Type, JsonEdit.Quote(name));
}
