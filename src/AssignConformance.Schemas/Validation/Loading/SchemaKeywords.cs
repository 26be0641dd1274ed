using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>Schemas that a value is held against besides: <c>$ref</c>, <c>items</c>, <c>allOf</c>, <c>oneOf</c>, <c>anyOf</c>, <c>not</c>, <c>definitions</c>.</summary>
internal static class SchemaKeywords
{
    /// <summary>False for keywords of other families, and for a <c>$ref</c> whose siblings some validators pass over.</summary>
    public static bool Load(LoadedSchema schema, Keyword keyword, SchemaLoader loader)
    {
        var pointer = keyword.Pointer;
        switch (keyword.Name, keyword.Value)
        {
            case ("definitions", JsonTree.Object definitions):
                foreach (var definition in definitions.Members)
                {
                    loader.At(JsonPointer.Member(pointer, definition.Name), definition.Value, source: null);
                }

                return true;
            case ("$ref", JsonTree.String reference) when keyword.Schema.Members.All(other => other.Name is "$ref" or "description" or "title" or "$comment"):
                schema.Also.Add(loader.Follow(pointer, reference.Value));
                return true;
            case ("items", JsonTree.Object):
                schema.Item = loader.At(pointer, keyword.Value, schema.Source);
                return true;
            case ("allOf", JsonTree.Array all):
                schema.Also.AddRange(Branches(pointer, all, schema.Source, loader));
                return true;
            case ("oneOf", JsonTree.Array { Items: [JsonTree.Object { Members: [{ Name: "type", Value: JsonTree.String { Value: "null" } }] }, JsonTree.Object other] }):
                // Null or another schema: the commonest oneOf, whose errors would hide the other schema's.
                schema.Also.Add(NullOr(loader.At(JsonPointer.Item(pointer, 1), other, schema.Source), schema.Source));
                return true;
            case ("oneOf", JsonTree.Array one):
                Branches(pointer, one, schema.Source, loader).ForEach(schema.OneOf.Add);
                return true;
            case ("anyOf", JsonTree.Array any):
                Branches(pointer, any, schema.Source, loader).ForEach(schema.AnyOf.Add);
                return true;
            case ("not", JsonTree.Object):
                schema.Not = loader.At(pointer, keyword.Value, schema.Source);
                return true;
            default:
                return false;
        }
    }

    private static List<LoadedSchema> Branches(string pointer, JsonTree.Array branches, string? source, SchemaLoader loader)
    {
        if (branches.Items.IsEmpty)
        {
            loader.Refuse(pointer);
        }

        return [.. branches.Items.Select((branch, index) => loader.At(JsonPointer.Item(pointer, index), branch, source))];
    }

    private static LoadedSchema NullOr(LoadedSchema other, string? source)
    {
        var schema = new LoadedSchema { AdmitsNull = true, Source = source };
        schema.Also.Add(other);
        return schema;
    }
}
