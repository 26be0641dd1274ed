using System.Collections.Immutable;
using AssignConformance.Model.Wire;

namespace AssignConformance.Proof.Operators.Messages;

/// <summary>Changes header fields.</summary>
internal static class FieldEdit
{
    /// <summary>The fields with one of another value, at its place; behind the others where there is none of the name.</summary>
    public static ImmutableArray<WireField> Set(this ImmutableArray<WireField> fields, string name, string value)
        => fields.Any(field => Is(field, name)) ? [.. fields.Select(field => Is(field, name) ? field with { Value = value } : field)] : fields.Add(new WireField(name, value));

    public static ImmutableArray<WireField> Without(this ImmutableArray<WireField> fields, string name) => [.. fields.Where(field => !Is(field, name))];

    public static string? Find(this ImmutableArray<WireField> fields, string name) => fields.FirstOrDefault(field => Is(field, name))?.Value;

    private static bool Is(WireField field, string name) => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase);
}
