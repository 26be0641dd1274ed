using System.Globalization;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Sdk;

namespace AssignConformance.Rules.Sdk;

/// <summary>Tells what a page gets wrong from what stands for a value, and from what any client can make sense of.</summary>
internal static class SdkLosses
{
    /// <summary>False for words in a value's place, for cut values, and for numbers in another form than the SDK takes; where a type is documented, AC3003 holds forms against it.</summary>
    public static bool IsOfPage(this SdkLoss loss, JsonTree value) => value switch
    {
        JsonTree.String { Value: var text } when IsStandIn(text) => false,
        JsonTree.String when loss.Type == "Edm.Binary" => false,
        JsonTree.String { Value: var text } when IsNumeric(loss.Type) => !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        JsonTree.String when loss.Type is "Edm.Date" or "Edm.DateTimeOffset" or "Edm.TimeOfDay" or "Edm.Duration" or "Edm.Guid"
            => IsMeant(value, new TypeReference(loss.Type, IsCollection: false)),
        JsonTree.Number { Raw: var raw } when IsNumeric(loss.Type) => !(double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInteger(number) && Math.Abs(number) <= int.MaxValue),
        _ => true,
    };

    private static bool IsMeant(JsonTree value, TypeReference type) => value.HasForm(type) || value.MissesForm(type);

    private static bool IsStandIn(string text)
        => text.Length == 0 || GeneratorWords.Contains(char.ToUpperInvariant(text[0]) + text[1..]) || text.Contains("...", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal)
            || text.EndsWith("-value", StringComparison.Ordinal) || text.EndsWith(" value", StringComparison.Ordinal) || text.StartsWith("@odata.type:", StringComparison.Ordinal)
            || (text[0], text[^1]) is ('<', '>') or ('{', '}') or ('[', ']');

    private static bool IsNumeric(string type) => type is "Edm.Byte" or "Edm.SByte" or "Edm.Int16" or "Edm.Int32" or "Edm.Int64" or "Edm.Single" or "Edm.Double" or "Edm.Decimal";
}
