using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;

namespace AssignConformance.Generation;

/// <summary>A path with its version segment, and what can be told of it: how specific it is, what it matches, how WireMock writes it.</summary>
public sealed record PathTemplate
{
    private static readonly Regex Placeholder = new(@"\{[^{}]*\}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private readonly ImmutableArray<string> _segments;

    /// <param name="path">With a leading slash and the version segment, without a query: <c>/v1.0/users/{id}</c>.</param>
    public PathTemplate(string path)
    {
        Path = path;
        _segments = [.. path.TrimStart('/').Split('/')];
        Key = PathKey.Of(path);
    }

    /// <summary>The path as documented.</summary>
    public string Path { get; }

    /// <summary>The path's <see cref="PathKey"/>: paths of the same key match the same requests.</summary>
    public string Key { get; }

    /// <summary>Whether WireMock's <c>urlPathTemplate</c> can express it: placeholders fill whole segments.</summary>
    public bool IsTemplate => _segments.All(segment => PathKey.IsPlaceholder(segment) || !segment.Contains('{', StringComparison.Ordinal));

    /// <summary>True where a path of an example, placeholders or values in it, is an instance of this one.</summary>
    public bool Covers(PathTemplate example) => PathKey.Covers(Path, example.Path);

    /// <summary>The form of <c>urlPathTemplate</c>: each placeholder a name of its own, literals as they are sent: WireMock decodes nothing.</summary>
    public string ToUrlPathTemplate()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return "/" + string.Join('/', _segments.Select(segment => PathKey.IsPlaceholder(segment) ? "{" + Unique(segment, names) + "}" : PercentEncoding.Encode(segment)));
    }

    /// <summary>The form of <c>urlPathPattern</c>, for paths whose placeholders are parts of segments.</summary>
    public string ToUrlPathPattern()
    {
        var pattern = new StringBuilder();
        foreach (var segment in _segments)
        {
            pattern.Append('/');
            var literal = 0;
            foreach (Match placeholder in Placeholder.Matches(segment))
            {
                pattern.Append(Regex.Escape(PercentEncoding.Encode(segment[literal..placeholder.Index]))).Append("[^/]+");
                literal = placeholder.Index + placeholder.Length;
            }

            pattern.Append(Regex.Escape(PercentEncoding.Encode(segment[literal..])));
        }

        return pattern.ToString();
    }

    /// <summary>Literal segments before placeholders, then ordinal: of two paths that match one request, the more specific comes first.</summary>
    public static IComparer<PathTemplate> MostSpecificFirst { get; } = Comparer<PathTemplate>.Create(static (left, right) =>
    {
        foreach (var (first, second) in left._segments.Zip(right._segments))
        {
            var order = PathKey.IsPlaceholder(first).CompareTo(PathKey.IsPlaceholder(second));
            order = order != 0 || PathKey.IsPlaceholder(first) ? order : string.CompareOrdinal(first, second);
            if (order != 0)
            {
                return order;
            }
        }

        return left._segments.Length.CompareTo(right._segments.Length);
    });

    private static string Unique(string placeholder, HashSet<string> taken)
    {
        var name = string.Concat(placeholder.Where(char.IsAsciiLetterOrDigit));
        name = name.Length == 0 ? "p" : name;
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
