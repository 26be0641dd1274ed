using System.Collections.Immutable;
using AssignConformance.Model.Json;
using NJsonSchema;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>What kind of value it is, and which: <c>type</c>, <c>enum</c>.</summary>
internal static class TypeKeywords
{
    /// <summary>False for keywords of other families.</summary>
    public static bool Load(LoadedSchema schema, Keyword keyword, SchemaLoader loader)
    {
        switch (keyword)
        {
            case { Name: "type" }:
                Type(schema, keyword, loader);
                return true;
            case { Name: "enum", Value: JsonTree.Array { Items.Length: > 0 } values }:
                Enumeration(schema, keyword.Pointer, values, loader);
                return true;
            default:
                return false;
        }
    }

    private static void Type(LoadedSchema schema, Keyword keyword, SchemaLoader loader)
    {
        var names = keyword.Value switch
        {
            JsonTree.String one => [one],
            JsonTree.Array many => many.Items,
            _ => ImmutableArray<JsonTree>.Empty,
        };
        var types = names.Select(name => name is JsonTree.String text ? TypeOf(text.Value) : JsonObjectType.None).ToList();
        if (types.Count == 0 || types.Contains(JsonObjectType.None))
        {
            loader.Refuse(keyword.Pointer);
        }

        var type = types.Aggregate(JsonObjectType.None, (all, next) => all | next);

        // NJsonSchema admits null beside any enumeration, which by the specification must list it.
        if (keyword.Schema.Find("enum")?.Value is JsonTree.Array values && !values.Items.Any(item => item is JsonTree.Null))
        {
            type = type == JsonObjectType.Null ? type : type & ~JsonObjectType.Null;
        }

        // With null apart, a wrong value is told by the other type alone.
        schema.AdmitsNull = type != JsonObjectType.Null && type.HasFlag(JsonObjectType.Null)
            && !keyword.Schema.Members.Any(member => member.Name is "oneOf" or "anyOf" or "allOf" or "not");
        schema.Type = schema.AdmitsNull ? type & ~JsonObjectType.Null : type;
    }

    private static JsonObjectType TypeOf(string name) => name switch
    {
        "object" => JsonObjectType.Object,
        "array" => JsonObjectType.Array,
        "string" => JsonObjectType.String,
        "number" => JsonObjectType.Number,
        "integer" => JsonObjectType.Integer,
        "boolean" => JsonObjectType.Boolean,
        "null" => JsonObjectType.Null,
        _ => JsonObjectType.None,
    };

    /// <summary>NJsonSchema compares members as texts, which is exact for strings and null only.</summary>
    private static void Enumeration(LoadedSchema schema, string pointer, JsonTree.Array values, SchemaLoader loader)
    {
        foreach (var (index, value) in values.Items.Index())
        {
            switch (value)
            {
                case JsonTree.String text:
                    schema.Enumeration.Add(text.Value);
                    break;
                case JsonTree.Null:
                    schema.Enumeration.Add(null);
                    break;
                default:
                    loader.Refuse(JsonPointer.Item(pointer, index));
                    break;
            }
        }
    }
}
