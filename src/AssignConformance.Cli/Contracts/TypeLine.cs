using System.Collections.Immutable;
using System.Text.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Contracts;

/// <summary>A type as one line of JSON: what <c>contracts --types --format jsonl</c> prints.</summary>
internal static class TypeLine
{
    /// <summary>One JSON object without line end.</summary>
    public static string Render(TypeDefinition type, TypeCatalogue types) => JsonWriting.Line((type, types), static (json, each) => Write(json, each.type, each.types));

    private static void Write(Utf8JsonWriter json, TypeDefinition type, TypeCatalogue types)
    {
        json.WriteStartObject();
        json.WriteString("version", types.Version);
        json.WriteString("name", type.Name);
        json.WriteString("kind", type is TypeDefinition.Enumeration ? "enumeration" : "structured");
        WriteSources(json, type.Sources);
        switch (type)
        {
            case TypeDefinition.Structured structured:
                WriteStructured(json, structured);
                break;
            case TypeDefinition.Enumeration enumeration:
                json.WriteBoolean("isFlags", enumeration.IsFlags);
                json.WriteArray("members", enumeration.Members, WriteMember);
                break;
        }

        json.WriteArray("conflicts", [.. types.Conflicts.Where(conflict => conflict.Type == type.Name)], WriteConflict);
        json.WriteEndObject();
    }

    private static void WriteStructured(Utf8JsonWriter json, TypeDefinition.Structured type)
    {
        json.WriteBooleanOrNull("isEntity", type.IsEntity);
        json.WriteString("baseType", type.BaseType);
        json.WriteBoolean("isAbstract", type.IsAbstract);
        json.WriteBoolean("isOpen", type.IsOpen);
        json.WriteArray("key", type.Key, static (json, name) => json.WriteStringValue(name));
        json.WriteArray("properties", type.Properties, WriteProperty);
    }

    private static void WriteProperty(Utf8JsonWriter json, PropertyDefinition property)
    {
        json.WriteStartObject();
        json.WriteString("name", property.Name);
        json.WriteString("type", property.Type.Name);
        json.WriteBoolean("isCollection", property.Type.IsCollection);
        json.WriteBoolean("isNavigation", property.IsNavigation);
        json.WriteBooleanOrNull("isNullable", property.IsNullable);
        json.WriteBooleanOrNull("isReadOnly", property.IsReadOnly);
        json.WriteBooleanOrNull("isRequired", property.IsRequired);
        json.WriteBooleanOrNull("isReturnedByDefault", property.IsReturnedByDefault);
        WriteSources(json, property.Sources);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, EnumMember member)
    {
        json.WriteStartObject();
        json.WriteString("name", member.Name);
        json.WriteString("source", member.Source.ToString());
        json.WriteEndObject();
    }

    private static void WriteConflict(Utf8JsonWriter json, TypeConflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("fact", JsonNamingPolicy.CamelCase.ConvertName(conflict.Fact.ToString()));
        json.WriteString("property", conflict.Property);
        json.WriteArray("claims", conflict.Claims, static (json, claim) =>
        {
            json.WriteStartObject();
            json.WriteString("value", claim.Value);
            json.WriteString("source", claim.Source.ToString());
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, ImmutableArray<Provenance> sources)
        => json.WriteArray("sources", sources, static (json, source) => json.WriteStringValue(source.ToString()));
}
