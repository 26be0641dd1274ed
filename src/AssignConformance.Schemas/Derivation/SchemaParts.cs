using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Parts of a schema that need no more than what they are made of.</summary>
internal static class SchemaParts
{
    /// <summary>Asks for members of the outermost object, each with where it is asked for.</summary>
    public static void Require(JsonObject root, ImmutableArray<PropertyDefinition> required)
    {
        if (required.IsEmpty)
        {
            return;
        }

        var properties = root["properties"] as JsonObject ?? [];
        foreach (var property in required.Where(property => !properties.ContainsKey(property.Name)))
        {
            properties[property.Name] = Described(property.Sources[0]);
        }

        root["properties"] = properties;
        root["required"] = new JsonArray([.. required.Select(property => JsonValue.Create(property.Name))]);
    }

    /// <summary>The value, or null.</summary>
    public static JsonObject OrNull(JsonObject item)
    {
        if (item.ContainsKey("$ref"))
        {
            return new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, item) };
        }

        switch (item["type"])
        {
            case JsonArray several:
                several.Add("null");
                break;
            case JsonValue one:
                item["type"] = new JsonArray(one.GetValue<string>(), "null");
                break;
        }

        return item;
    }

    /// <summary>The members of an enumeration; of flags, joined by commas as well (OData JSON Format 4.01 §7.1).</summary>
    public static JsonObject Enumeration(TypeDefinition.Enumeration type)
    {
        var schema = Described(type.Sources[0]);
        schema["type"] = "string";
        if (type.IsFlags && !type.Members.IsEmpty)
        {
            var member = $"({string.Join('|', type.Members.Select(each => Escaped(each.Name)))})";
            schema["pattern"] = $@"^{member}(, ?{member})*(?![\s\S])";
        }
        else if (!type.Members.IsEmpty)
        {
            schema["enum"] = new JsonArray([.. type.Members.Select(each => JsonValue.Create(each.Name))]);
        }

        return schema;
    }

    /// <summary>The text as a pattern. <see cref="Regex.Escape"/> escapes more (<c>#</c>, spaces) than patterns of ECMA-262 §22.2.1 let pass.</summary>
    private static string Escaped(string text) => Regex.Replace(text, @"[\\^$.*+?()[\]{}|/]", @"\$&", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Where the constraints come from: a refusal names it.</summary>
    public static JsonObject Described(Provenance? source) => source is null ? [] : new JsonObject { ["description"] = source.ToString() };

    /// <summary>Both forms of the types' names: with and, as older pages write it, without <c>#</c>.</summary>
    public static JsonArray Names(params IEnumerable<TypeDefinition.Structured> types)
        => new([.. types.SelectMany(type => new JsonNode[] { "#" + type.Name, type.Name })]);
}
