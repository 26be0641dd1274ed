using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Facts;

namespace AssignConformance.SimulatedTenant.Validation;

/// <summary>Holds a body against the declared types. Each method returns the first problem, in words, or null.</summary>
public sealed class TypedCheck(VersionFacts facts)
{
    private const string Namespace = "microsoft.graph.";

    /// <summary>The type that an object is of: what its <c>@odata.type</c> says, with or without <c>#</c>, else the declared one.</summary>
    public string? TypeOf(JsonObject value, string declared, string place, out string? problem)
    {
        problem = null;
        var type = declared;
        if (value["@odata.type"] is { } annotation)
        {
            var text = annotation.GetValueKind() == JsonValueKind.String ? annotation.GetValue<string>().TrimStart('#') : "";
            type = text.StartsWith(Namespace, StringComparison.Ordinal) ? text[Namespace.Length..] : "";
            if (facts.Type(type) is null)
            {
                problem = $"{place}: the type '{annotation}' is not defined in the model.";
            }
            else if (!facts.IsOrDerivesFrom(type, declared))
            {
                problem = $"{place}: the type '{text}' does not derive from '{Namespace}{declared}'.";
            }
        }

        if (problem is null && facts.Type(type) is { IsAbstract: true })
        {
            problem = $"{place}: '{Namespace}{type}' is abstract; a concrete type is needed in '@odata.type'.";
        }

        return problem is null ? type : null;
    }

    public string? Object(JsonNode? node, string declared, string place)
    {
        if (node is not JsonObject value)
        {
            return $"{place}: an object is expected.";
        }

        if (TypeOf(value, declared, place, out var problem) is not { } type)
        {
            return problem;
        }

        var properties = facts.PropertiesOf(type).ToDictionary(property => property.Name, StringComparer.Ordinal);
        return value.Where(member => !member.Key.Contains('@'))
            .Select(member => properties.TryGetValue(member.Key, out var property)
                ? Property(member.Value, property, $"{place}/{member.Key}")
                : $"{place}: the property '{member.Key}' does not exist on type '{Namespace}{type}'.")
            .FirstOrDefault(found => found is not null);
    }

    public string? Property(JsonNode? node, PropertyFact property, string place)
    {
        if (!property.IsCollection)
        {
            return node is null ? property.IsNullable ? null : $"{place}: null is not allowed." : Item(node, property.ItemType, place);
        }

        return node is JsonArray items
            ? items.Select((item, index) => Item(item, property.ItemType, $"{place}/{index.ToString(CultureInfo.InvariantCulture)}")).FirstOrDefault(found => found is not null)
            : $"{place}: an array is expected.";
    }

    private string? Item(JsonNode? node, string type, string place)
    {
        if (facts.Enum(type) is { } members)
        {
            return node is JsonValue value && value.TryGetValue<string>(out var text) && members.Admits(text) ? null : $"{place}: not a member of '{type}'.";
        }

        if (facts.Type(type) is not null)
        {
            return Object(node, type, place);
        }

        // Types beyond the tables: only that it is an object.
        return type.StartsWith("Edm.", StringComparison.Ordinal) ? Primitive(node, type) ? null : $"{place}: not a value of {type}."
            : node is JsonObject ? null : $"{place}: an object is expected.";
    }

    private static bool Primitive(JsonNode? node, string type)
    {
        if (node is not JsonValue value)
        {
            return false;
        }

        var text = value.TryGetValue<string>(out var found) ? found : null;
        return type switch
        {
            "Edm.String" => text is not null,
            "Edm.Boolean" => value.TryGetValue<bool>(out _),
            "Edm.Int32" => value.TryGetValue<int>(out _),
            "Edm.Binary" => text is not null && System.Buffers.Text.Base64.IsValid(text),
            "Edm.DateTimeOffset" => text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
    }
}
