using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Makes values of declared types: the same for the same types and seed.</summary>
/// <param name="types">The types of the version.</param>
/// <param name="seed">What makes the identifiers of one body differ from another's.</param>
/// <param name="isRequest">Leaves out properties that the server alone sets.</param>
internal sealed class BodySynthesiser(TypeCatalogue types, string seed, bool isRequest)
{
    /// <summary>Objects within objects beyond this many are left out.</summary>
    private const int DeepestObject = 8;

    /// <summary>A body with every property, one item a collection, and no type within itself.</summary>
    public JsonNode Body(BodyShape shape) => shape switch
    {
        BodyShape.Typed typed => Value(new PropertyDefinition { Name = "value", Type = typed.Type, Sources = [] }, "", []),
        BodyShape.Members members => Object(members.Properties, "", []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value of the property at that JSON Pointer: its first member, its first concrete type in ordinal order.</summary>
    public JsonNode Value(PropertyDefinition property, string pointer) => Value(property, pointer, []);

    /// <summary>One item of the property, or its value where it is no collection.</summary>
    public JsonNode Item(PropertyDefinition property, string pointer) => Item(property, pointer, []);

    private JsonNode Value(PropertyDefinition property, string pointer, HashSet<string> within)
        => property.Type.IsCollection ? new JsonArray(Item(property, JsonPointer.Item(pointer, 0), within)) : Item(property, pointer, within);

    private JsonNode Item(PropertyDefinition property, string pointer, HashSet<string> within) => types.Find(property.Type.Name) switch
    {
        TypeDefinition.Enumeration { Members: [var first, ..] } => first.Name,
        TypeDefinition.Structured type => Structured(type, pointer, within),
        _ => Primitive(property, pointer),
    };

    private JsonObject Structured(TypeDefinition.Structured type, string pointer, HashSet<string> within)
    {
        var concrete = types.ConcreteTypes(type) is [var first, ..] ? first : type;
        within = [.. within, type.Name, concrete.Name];
        var @object = Object(types.AllProperties(concrete), pointer, within);
        if (!concrete.IsAbstract)
        {
            @object.Insert(0, "@odata.type", "#" + concrete.Name);
        }

        return @object;
    }

    private JsonObject Object(IEnumerable<PropertyDefinition> properties, string pointer, HashSet<string> within)
    {
        var @object = new JsonObject();
        foreach (var property in properties)
        {
            var isLeftOut = property.IsNavigation || (isRequest && property.IsReadOnly == true) || within.Contains(property.Type.Name)
                || (within.Count >= 2 * DeepestObject && types.Find(property.Type.Name) is TypeDefinition.Structured);
            if (!isLeftOut)
            {
                @object[property.Name] = Value(property, JsonPointer.Member(pointer, property.Name), within);
            }
        }

        return @object;
    }

    private JsonNode Primitive(PropertyDefinition property, string pointer) => property.Type.Name switch
    {
        "Edm.Boolean" => true,
        "Edm.Byte" or "Edm.SByte" or "Edm.Int16" or "Edm.Int32" or "Edm.Int64" => 1,
        "Edm.Decimal" or "Edm.Single" or "Edm.Double" => 1.5,
        "Edm.Guid" => Identifier(pointer),
        "Edm.Date" => "2017-01-01",
        "Edm.DateTimeOffset" => "2017-01-01T00:00:00Z",
        "Edm.TimeOfDay" => "12:00:00",
        "Edm.Duration" => "PT1H",
        "Edm.Binary" => "AAECAw==",
        _ => property.Name == "id" ? Identifier(pointer) : property.Name + " value",
    };

    private string Identifier(string pointer)
        => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}#{pointer}")).AsSpan(0, 16)).ToString("D");
}
