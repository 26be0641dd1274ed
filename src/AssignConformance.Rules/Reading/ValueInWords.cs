namespace AssignConformance.Rules.Reading;

/// <summary>A JSON value as messages call it.</summary>
internal static class ValueInWords
{
    public static string InWords(this JsonTree value) => value.TypeName is "object" or "array" ? $"an {value.TypeName}"
        : value is JsonTree.String text ? $"the string \"{text.Value}\""
        : value is JsonTree.Number number ? $"the number {number.Raw}" : $"a {value.TypeName}";
}
