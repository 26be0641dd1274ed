using System.Text.RegularExpressions;

namespace AssignConformance.Comparison;

/// <summary>Paths without what may differ from page to page.</summary>
internal static partial class PathShape
{
    /// <summary>The path with nameless placeholders, in lower case: <c>/users(key='{}')/messages</c>.</summary>
    public static string Of(string path) => Placeholder().Replace(path, "{}").TrimEnd('/').ToLowerInvariant();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
