using System.Text.RegularExpressions;

namespace AssignConformance.Comparison;

/// <summary>Paths without what may differ from page to page.</summary>
internal static partial class PathShape
{
    /// <summary>The path with nameless placeholders, GUIDs taken for such, in lower case: <c>/users(key='{}')/messages</c>.</summary>
    public static string Of(string path) => Placeholder().Replace(path, "{}").TrimEnd('/').ToLowerInvariant();

    [GeneratedRegex(@"\{[^{}]*\}|(?<=/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();
}
