using AssignConformance.Model.Json;
using NJsonSchema;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>What an object's members are: <c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c>, <c>required</c>.</summary>
internal static class ObjectKeywords
{
    /// <summary>False for keywords of other families.</summary>
    public static bool Load(LoadedSchema schema, Keyword keyword, SchemaLoader loader)
    {
        switch (keyword)
        {
            case { Name: "properties", Value: JsonTree.Object properties }:
                foreach (var (pointer, property) in Members(keyword.Pointer, properties))
                {
                    schema.Properties[property.Name] = Property(pointer, property.Value, schema.Source, loader);
                }

                return true;
            case { Name: "patternProperties", Value: JsonTree.Object patterns }:
                foreach (var (pointer, property) in Members(keyword.Pointer, patterns))
                {
                    loader.CheckPattern(pointer, property.Name);
                    schema.PatternProperties[property.Name] = Property(pointer, property.Value, schema.Source, loader);
                }

                return true;
            case { Name: "additionalProperties", Value: JsonTree.Boolean admitted }:
                schema.AllowAdditionalProperties = admitted.Value;
                return true;
            case { Name: "additionalProperties", Value: JsonTree.Object }:
                schema.AdditionalPropertiesSchema = loader.At(keyword.Pointer, keyword.Value, schema.Source);
                return true;
            case { Name: "required", Value: JsonTree.Array names } when names.Items.All(name => name is JsonTree.String):
                foreach (var name in names.Items.Cast<JsonTree.String>())
                {
                    schema.RequiredProperties.Add(name.Value);
                }

                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<(string Pointer, JsonMember Member)> Members(string pointer, JsonTree.Object @object)
        => @object.Members.Select(member => (JsonPointer.Member(pointer, member.Name), member));

    private static JsonSchemaProperty Property(string pointer, JsonTree tree, string? source, SchemaLoader loader)
        => new() { Reference = loader.At(pointer, tree, source) };
}
