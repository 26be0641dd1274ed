namespace AssignConformance.Rules.Reading;

/// <summary>The words that the page generator writes for a value, as it writes them, but for those that are values too: underlines are "Single", charts "Number".</summary>
internal static class GeneratorWords
{
    private static readonly HashSet<string> Words =
    [
        "String", "String (identifier)", "String (timestamp)", "String (etag)", "Integer", "Int16", "Int32", "Int64", "Boolean", "Guid", "DateTimeOffset", "TimeOfDay",
    ];

    /// <summary>True for the name of a type in place of a value.</summary>
    public static bool Contains(string value) => Words.Contains(value);
}
