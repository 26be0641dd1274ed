using System.Collections.Immutable;

namespace AssignConformance.Rules.Reading;

/// <summary>Whether an example's request goes to a documented path.</summary>
/// <remarks>Compared without scheme, host, version, query and letter case. A segment with <c>{}</c> or <c>&lt;&gt;</c> stands for any segment, one that names a path
/// for several; arguments of functions and the namespace of casts are passed over.</remarks>
internal static class PathComparison
{
    private const string GraphNamespace = "microsoft.graph.";

    /// <param name="version">The page's version: the first segment is left out where it is this or another version.</param>
    public static bool Matches(string url, string documented, string version)
        => Matches(Path(url, version), Path(documented, version));

    /// <summary>True where the URL goes to the documented path, to its number (<c>/$count</c>) or, where the page has casts, to those of one type.</summary>
    public static bool MatchesCollection(string url, string documented, string version, bool hasCasts)
    {
        var shown = Path(url, version);
        var template = Path(documented, version);
        shown = shown.Length > template.Length && shown[^1] == "$count" ? shown[..^1] : shown;
        shown = hasCasts && shown.Length > template.Length && shown[^1].StartsWith(GraphNamespace, StringComparison.OrdinalIgnoreCase) ? shown[..^1] : shown;
        return Matches(shown, template);
    }

    /// <summary>True for an id that stands where a placeholder belongs: a GUID, or a number.</summary>
    public static bool IsId(string segment) => Guid.TryParseExact(segment, "D", out _) || (segment.Length > 2 && segment.All(char.IsAsciiDigit));

    /// <summary>True for a segment that names a version of the API.</summary>
    public static bool IsVersion(string segment, string version)
        => segment.Equals(version, StringComparison.OrdinalIgnoreCase) || segment.ToUpperInvariant() is "V1.0" or "BETA" or "LOCALTEST" || (segment.Length > 1 && segment[0] is 'v' or 'V' && char.IsAsciiDigit(segment[1]));

    /// <summary>The segments of both, side by side; none where they do not match, or a placeholder may stand for several segments.</summary>
    public static ImmutableArray<(string Shown, string Documented)> Align(string url, string documented, string version)
    {
        var shown = Path(url, version);
        var template = Path(documented, version);
        if (shown.Length != template.Length || !Matches(shown, template))
        {
            return [];
        }

        var pairs = ImmutableArray.CreateBuilder<(string, string)>(shown.Length);
        for (var index = 0; index < shown.Length; index++)
        {
            pairs.Add((shown[index], template[index]));
        }

        return pairs.MoveToImmutable();
    }

    private static ReadOnlySpan<string> Path(string target, string version)
    {
        var segments = ShownTarget.Read(target.StartsWith('~') ? target[1..] : target).Segments.SelectMany(KeyApart).ToArray();
        return segments.AsSpan()[(segments.Length > 0 && IsVersion(segments[0], version) ? 1 : 0)..];
    }

    /// <summary><c>messages('1')</c> is <c>messages/1</c> (OData URL conventions §4.3.1); arguments of functions have names, and a quoted key may hold <c>=</c>.</summary>
    private static IEnumerable<string> KeyApart(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var content = open > 0 && segment.EndsWith(')') ? segment[(open + 1)..^1] : "";
        var isArgument = content.Contains('=', StringComparison.Ordinal) && content is not ['\'', .., '\''];
        return content.Trim('\'').Length == 0 || isArgument ? [segment] : [segment[..open], content.Trim('\'')];
    }

    private static bool Matches(ReadOnlySpan<string> url, ReadOnlySpan<string> documented)
    {
        // reached[n]: the documented segments so far stand for the first n segments of the URL.
        var reached = new bool[url.Length + 1];
        reached[0] = true;
        foreach (var segment in documented)
        {
            var next = new bool[url.Length + 1];
            for (var count = 1; count <= url.Length; count++)
            {
                next[count] = (reached[count - 1] && SegmentMatches(url[count - 1], segment)) || (SpansSeveral(segment) && next[count - 1]);
            }

            reached = next;
        }

        return reached[url.Length];
    }

    private static bool SegmentMatches(string left, string right)
        => IsPlaceholder(left) || IsPlaceholder(right) || string.Equals(Name(left), Name(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a segment that holds <c>{}</c> or <c>&lt;&gt;</c> outside its arguments, or stands in parentheses.</summary>
    public static bool IsPlaceholder(string segment)
        => segment.StartsWith('(') || WithoutArguments(segment).AsSpan().IndexOfAny("{<") >= 0;

    private static bool SpansSeveral(string segment)
        => IsPlaceholder(segment) && segment.Contains("path", StringComparison.OrdinalIgnoreCase);

    private static string Name(string segment)
    {
        var name = WithoutArguments(segment);
        return name.StartsWith(GraphNamespace, StringComparison.OrdinalIgnoreCase) ? name[GraphNamespace.Length..] : name;
    }

    /// <summary>True for a segment that is a placeholder and nothing beside: <c>{id}</c>, <c>&lt;id&gt;</c>.</summary>
    public static bool IsWholePlaceholder(string segment) => segment is ['{', .., '}'] or ['<', .., '>'];

    /// <summary>The segment without the arguments of a function or a key in parentheses.</summary>
    public static string WithoutArguments(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? segment[..open] : segment;
    }
}
