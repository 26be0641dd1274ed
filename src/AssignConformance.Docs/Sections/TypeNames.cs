using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads what a type cell names.</summary>
internal static partial class TypeNames
{
    /// <summary>The short name of Graph's complex type for any JSON value.</summary>
    private const string Json = "Json";

    private static readonly FrozenDictionary<string, string> Primitives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["String"] = "Edm.String",
        ["Boolean"] = "Edm.Boolean",
        ["Bool"] = "Edm.Boolean",
        ["Byte"] = "Edm.Byte",
        ["SByte"] = "Edm.SByte",
        ["Int16"] = "Edm.Int16",
        ["Int32"] = "Edm.Int32",
        ["Int"] = "Edm.Int32",
        ["Integer"] = "Edm.Int32",
        ["Int64"] = "Edm.Int64",
        ["Long"] = "Edm.Int64",
        ["Single"] = "Edm.Single",
        ["Float"] = "Edm.Single",
        ["Double"] = "Edm.Double",
        ["Decimal"] = "Edm.Decimal",
        ["Date"] = "Edm.Date",
        ["DateTime"] = "Edm.DateTimeOffset",
        ["DateTimeOffset"] = "Edm.DateTimeOffset",
        ["TimeOfDay"] = "Edm.TimeOfDay",
        ["Duration"] = "Edm.Duration",
        ["Guid"] = "Edm.Guid",
        ["Binary"] = "Edm.Binary",
        ["Stream"] = "Edm.Stream",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The EDM primitive type (OData CSDL 4.01 §3.3) that a name stands for, or null.</summary>
    public static string? PrimitiveOf(string name)
        => Primitives.GetValueOrDefault(name.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    /// <summary>The type's name: <see cref="Json"/> for alternatives of primitives ("(boolean or string or number) collection") and untyped values; the link's text where the cell has a link, else its first word beside "collection" and what stands in brackets; null where there is none.</summary>
    public static string? Read(PageCell cell, out bool isCollection)
    {
        var text = cell.Text.Trim('`', ' ');
        isCollection = text.Contains("collection", StringComparison.OrdinalIgnoreCase)
            && Words(text).Any(word => word.Equals("collection", StringComparison.OrdinalIgnoreCase));
        if (AnyValue().IsMatch(text))
        {
            isCollection = false;
            return Json;
        }

        if (cell.LinkText is { Length: > 0 } link)
        {
            return Words(link).FirstOrDefault(word => !IsFiller(word)) ?? link;
        }

        return Words(text).FirstOrDefault(word => !IsFiller(word));
    }

    private static string[] Words(string text)
        => text.Split([' ', '(', ')', '[', ']', '`', '*', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsFiller(string word) => word.ToUpperInvariant() is "COLLECTION" or "OF" or "A" or "AN" or "THE" or "OPTIONAL" or "REQUIRED";

    [GeneratedRegex(@"\b(boolean|string|number)\s+or\s+(boolean|string|number)\b|\buntyped\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AnyValue();
}
