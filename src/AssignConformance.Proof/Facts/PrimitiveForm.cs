using AssignConformance.Model.Json;
using AssignConformance.Proof.Judging;

namespace AssignConformance.Proof.Facts;

/// <summary>How JSON writes values of EDM primitive types. Source: OData JSON Format 4.01 §7.1, OData ABNF 4.01.</summary>
internal static class PrimitiveForm
{
    /// <summary>What keeps a value from being one of the type; null where it is one, and for types without a form of their own (untyped and geographic values).</summary>
    /// <param name="typeName">A qualified name, <c>Edm.Guid</c>.</param>
    public static ContradictionKind? WhyNot(string typeName, JsonTree value) => typeName switch
    {
        "Edm.String" or "Edm.Stream" => value is JsonTree.String ? null : ContradictionKind.JsonType,
        "Edm.Boolean" => value is JsonTree.Boolean ? null : ContradictionKind.JsonType,
        "Edm.Byte" => Integer(value, byte.MinValue, byte.MaxValue),
        "Edm.SByte" => Integer(value, sbyte.MinValue, sbyte.MaxValue),
        "Edm.Int16" => Integer(value, short.MinValue, short.MaxValue),
        "Edm.Int32" => Integer(value, int.MinValue, int.MaxValue),
        "Edm.Int64" => Integer(value, long.MinValue, long.MaxValue),
        "Edm.Decimal" => value is JsonTree.Number ? null : ContradictionKind.JsonType,
        "Edm.Single" or "Edm.Double" => Floating(value),
        "Edm.Guid" => Text(value, TextForm.IsGuid),
        "Edm.Binary" => Text(value, TextForm.IsBinary),
        "Edm.Date" => Text(value, TimeForm.IsDate),
        "Edm.DateTimeOffset" => Text(value, TimeForm.IsDateTimeOffset),
        "Edm.TimeOfDay" => Text(value, TimeForm.IsTimeOfDay),
        "Edm.Duration" => Text(value, TimeForm.IsDuration),
        _ => null,
    };

    /// <summary>The smallest and the largest value of an integer type; null of any other.</summary>
    public static (Int128 Smallest, Int128 Largest)? RangeOf(string typeName) => typeName switch
    {
        "Edm.Byte" => (byte.MinValue, byte.MaxValue),
        "Edm.SByte" => (sbyte.MinValue, sbyte.MaxValue),
        "Edm.Int16" => (short.MinValue, short.MaxValue),
        "Edm.Int32" => (int.MinValue, int.MaxValue),
        "Edm.Int64" => (long.MinValue, long.MaxValue),
        _ => null,
    };

    /// <summary>Digits with a sign or none: neither fraction nor exponent.</summary>
    private static ContradictionKind? Integer(JsonTree value, long smallest, long largest)
        => value is not JsonTree.Number { Raw: var raw } || raw.AsSpan().ContainsAny('.', 'e', 'E') ? ContradictionKind.JsonType
            : long.TryParse(raw, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest ? null
            : ContradictionKind.Range;

    /// <summary>What JSON numbers can't say is a text.</summary>
    private static ContradictionKind? Floating(JsonTree value) => value switch
    {
        JsonTree.Number => null,
        JsonTree.String { Value: "INF" or "-INF" or "NaN" } => null,
        JsonTree.String => ContradictionKind.Form,
        _ => ContradictionKind.JsonType,
    };

    private static ContradictionKind? Text(JsonTree value, Func<string, bool> hasForm)
        => value is not JsonTree.String { Value: var text } ? ContradictionKind.JsonType : hasForm(text) ? null : ContradictionKind.Form;
}
