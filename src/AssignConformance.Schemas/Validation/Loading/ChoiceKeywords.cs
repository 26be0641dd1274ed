using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>The choice by <c>@odata.type</c>, whose keywords mean one look-up together.</summary>
internal static class ChoiceKeywords
{
    /// <summary>The choice that the schema writes, or null where it writes none.</summary>
    public static TypeChoice? Load(JsonTree.Object schema, string pointer, SchemaLoader loader)
    {
        if (ChoiceForm.Of(schema) is not { } form)
        {
            return null;
        }

        var byType = new OrderedDictionary<string, LoadedSchema>(StringComparer.Ordinal);
        foreach (var (type, reference) in form.Typed)
        {
            byType[type] = loader.Follow(pointer, reference);
        }

        foreach (var reference in form.TypedReferences)
        {
            var chosen = loader.Follow(pointer, reference);
            var properties = (loader.Referenced(reference) as JsonTree.Object)?.Find("properties")?.Value as JsonTree.Object;
            if (properties is null || ChoiceForm.EnumOf(properties) is not { } values)
            {
                loader.Refuse(pointer + "/oneOf (" + reference + " lists no @odata.type)");
                continue;
            }

            foreach (var value in values)
            {
                byType[value] = chosen;
            }
        }

        var name = JsonPointer.Tokens(pointer).LastOrDefault() ?? "";
        return new TypeChoice(Derivation.DefinitionNames.TypeOf(name), byType, [.. form.Untyped.Select(reference => loader.Follow(pointer, reference))]);
    }
}
