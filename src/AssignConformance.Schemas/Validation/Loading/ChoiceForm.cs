using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Schemas.Validation.Loading;

/// <summary>Recognises the two ways in which our schemas write the choice by <c>@odata.type</c>.</summary>
/// <param name="Typed">A <c>$ref</c> a value of <c>@odata.type</c>.</param>
/// <param name="TypedReferences">The <c>$ref</c>s whose definitions name the values of <c>@odata.type</c> themselves.</param>
/// <param name="Untyped">The <c>$ref</c>s for an object without <c>@odata.type</c>; none where it must have one.</param>
internal sealed record ChoiceForm(
    ImmutableArray<(string Type, string Reference)> Typed, ImmutableArray<string> TypedReferences, ImmutableArray<string> Untyped)
{
    private const string Discriminator = "@odata.type";

    /// <summary>The choice of the exported form (two branches of <c>oneOf</c>) or of the mapping form (<c>if</c>/<c>then</c>), or null.</summary>
    public static ChoiceForm? Of(JsonTree.Object schema) => Exported(schema) ?? ExportedNamed(schema) ?? Mapping(schema);

    /// <summary>The exported form where an object must name its type.</summary>
    private static ChoiceForm? ExportedNamed(JsonTree.Object schema)
        => HasOnly(schema, "description", "required", "type", "oneOf") && IsObject(schema) && RequiresType(schema) && References(schema, "oneOf") is { } types ? new ChoiceForm([], types, []) : null;

    private static ChoiceForm? Exported(JsonTree.Object schema)
    {
        if (!HasOnly(schema, "description", "oneOf")
            || Items(schema, "oneOf") is not [JsonTree.Object typed, JsonTree.Object untyped]
            || !HasOnly(typed, "type", "required", "oneOf") || !IsObject(typed) || !RequiresType(typed)
            || !HasOnly(untyped, "type", "not", "anyOf") || !IsObject(untyped) || untyped.Find("not")?.Value is not JsonTree.Object not || !HasOnly(not, "required") || !RequiresType(not))
        {
            return null;
        }

        return References(typed, "oneOf") is { } types && References(untyped, "anyOf") is { } rest ? new ChoiceForm([], types, rest) : null;
    }

    private static ChoiceForm? Mapping(JsonTree.Object schema)
    {
        var mustName = RequiresType(schema);
        if (!HasOnly(schema, "description", "required", "type", "properties", "allOf") || (schema.Find("required") is not null && !mustName) || !IsObject(schema) || Items(schema, "allOf") is not { Length: > 0 } branches)
        {
            return null;
        }

        var typed = ImmutableArray.CreateBuilder<(string, string)>();
        ImmutableArray<string>? untyped = mustName ? [] : null;
        foreach (var branch in branches.OfType<JsonTree.Object>())
        {
            if (branch.Find("if")?.Value is not JsonTree.Object condition || !RequiresType(condition))
            {
                return null;
            }

            if (HasOnly(branch, "if", "then") && HasOnly(condition, "properties", "required") && TypeValues(condition) is { } values
                && Reference(branch.Find("then")?.Value) is { } reference)
            {
                typed.AddRange(values.Select(value => (value, reference)));
            }
            else if (untyped is null && HasOnly(branch, "if", "else") && HasOnly(condition, "required")
                && branch.Find("else")?.Value is JsonTree.Object otherwise && HasOnly(otherwise, "anyOf"))
            {
                untyped = References(otherwise, "anyOf");
            }
            else
            {
                return null;
            }
        }

        var admitted = TypeValues(schema);
        return untyped is not null && branches.Length == branches.OfType<JsonTree.Object>().Count()
            && admitted is not null && admitted.Value.Order(StringComparer.Ordinal).SequenceEqual(typed.Select(each => each.Item1).Order(StringComparer.Ordinal))
            ? new ChoiceForm(typed.ToImmutable(), [], untyped.Value)
            : null;
    }

    /// <summary>The values that <c>properties/@odata.type/enum</c> lists, or null where anything else stands there.</summary>
    public static ImmutableArray<string>? TypeValues(JsonTree.Object schema)
        => schema.Find("properties")?.Value is JsonTree.Object properties && HasOnly(properties, Discriminator)
            ? EnumOf(properties)
            : null;

    /// <summary>The values of <c>@odata.type</c> that a definition among other properties lists, or null.</summary>
    public static ImmutableArray<string>? EnumOf(JsonTree.Object properties)
        => properties.Find(Discriminator)?.Value is JsonTree.Object property
            && Items(property, "enum") is { Length: > 0 } values && values.All(value => value is JsonTree.String)
            ? [.. values.Select(value => ((JsonTree.String)value).Value)]
            : null;

    /// <summary>The target of a schema that is nothing but a <c>$ref</c>, or null.</summary>
    private static string? Reference(JsonTree? schema)
        => schema is JsonTree.Object { Members: [{ Name: "$ref", Value: JsonTree.String { Value: var target } }] } ? target : null;

    private static ImmutableArray<string>? References(JsonTree.Object schema, string keyword)
    {
        var references = Items(schema, keyword)?.Select(Reference).ToList();
        return references is { Count: > 0 } && references.TrueForAll(reference => reference is not null) ? [.. references!] : null;
    }

    private static bool IsObject(JsonTree.Object schema) => schema.Find("type")?.Value is JsonTree.String { Value: "object" };

    private static bool RequiresType(JsonTree.Object schema)
        => Items(schema, "required") is [JsonTree.String { Value: Discriminator }];

    private static ImmutableArray<JsonTree>? Items(JsonTree.Object schema, string keyword) => (schema.Find(keyword)?.Value as JsonTree.Array)?.Items;

    private static bool HasOnly(JsonTree.Object schema, params ReadOnlySpan<string> keywords)
    {
        foreach (var member in schema.Members)
        {
            if (!keywords.Contains(member.Name))
            {
                return false;
            }
        }

        return true;
    }
}
