using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>What is declared at a place of a body.</summary>
/// <param name="Property">The property whose value, or an item of whose value, stands there.</param>
/// <param name="IsItem">The place is an item of the property's collection.</param>
internal sealed record DeclaredPlace(PropertyDefinition Property, bool IsItem)
{
    /// <summary>The declaration at a JSON Pointer, or null where nothing is declared.</summary>
    public static DeclaredPlace? Find(JsonTree root, string pointer, BodyShape shape, TypeCatalogue types)
    {
        var place = shape is BodyShape.Typed typed
            ? new DeclaredPlace(new PropertyDefinition { Name = "value", Type = typed.Type, Sources = [] }, IsItem: !typed.Type.IsCollection)
            : null;
        JsonTree? value = root;
        foreach (var token in JsonPointer.Tokens(pointer))
        {
            switch (value)
            {
                case JsonTree.Object @object:
                    var property = Properties(@object, place, shape, types).FirstOrDefault(each => string.Equals(each.Name, token, StringComparison.Ordinal));
                    if (property is null)
                    {
                        return null;
                    }

                    (place, value) = (new DeclaredPlace(property, IsItem: false), @object.Find(token)?.Value);
                    break;
                case JsonTree.Array array when place is { IsItem: false, Property.Type.IsCollection: true }
                    && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Length:
                    (place, value) = (place with { IsItem = true }, array.Items[index]);
                    break;
                default:
                    return null;
            }
        }

        return place;
    }

    /// <summary>The properties that an object at this place may have, as far as its type is known.</summary>
    public static IEnumerable<PropertyDefinition> Properties(JsonTree.Object @object, DeclaredPlace? place, BodyShape shape, TypeCatalogue types)
    {
        if (place is null)
        {
            return shape is BodyShape.Members members ? members.Properties : [];
        }

        return place.TypeOf(@object, types) is { } type ? types.AllProperties(type) : [];
    }

    /// <summary>The object's own type: as it says, or as declared, or the first concrete type that fits it; null where none does.</summary>
    public TypeDefinition.Structured? TypeOf(JsonTree.Object @object, TypeCatalogue types)
    {
        if (types.Find(Property.Type.Name) is not TypeDefinition.Structured declared)
        {
            return null;
        }

        var concrete = types.ConcreteTypes(declared);
        var said = (@object.Find("@odata.type")?.Value as JsonTree.String)?.Value.TrimStart('#');
        return concrete.FirstOrDefault(type => string.Equals(type.Name, said, StringComparison.Ordinal))
            ?? (declared.IsAbstract ? Fitting(@object, types) : declared);
    }

    /// <summary>No object can be just of the declared type.</summary>
    public bool IsOfAbstractType(TypeCatalogue types) => types.Find(Property.Type.Name) is TypeDefinition.Structured { IsAbstract: true };

    /// <summary>The first concrete type in ordinal order that has every property of the object, or null.</summary>
    public TypeDefinition.Structured? Fitting(JsonTree.Object @object, TypeCatalogue types)
        => types.Find(Property.Type.Name) is TypeDefinition.Structured declared
            ? types.ConcreteTypes(declared).FirstOrDefault(type => Fits(@object, types.AllProperties(type)))
            : null;

    private static bool Fits(JsonTree.Object @object, IEnumerable<PropertyDefinition> properties)
    {
        var names = properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return @object.Members.All(member => member.Name.Contains("@odata.", StringComparison.Ordinal) || names.Contains(member.Name));
    }
}
