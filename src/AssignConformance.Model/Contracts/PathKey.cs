namespace AssignConformance.Model.Contracts;

/// <summary>Compares documented paths with placeholders by position: pages name the same placeholder differently.</summary>
public static class PathKey
{
    /// <summary>The path with nameless placeholders, <c>/v1.0/users/{}</c>: paths of the same key match the same requests.</summary>
    /// <param name="path">With a leading slash, without a query.</param>
    public static string Of(string path) => "/" + string.Join('/', Segments(path).Select(segment => IsPlaceholder(segment) ? "{}" : segment));

    /// <summary>True where a path, placeholders or values in it, is an instance of the template.</summary>
    public static bool Covers(string template, string path)
    {
        var (wanted, given) = (Segments(template), Segments(path));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => IsPlaceholder(pair.First) || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    /// <summary>True for a segment that is one placeholder and nothing else.</summary>
    public static bool IsPlaceholder(string segment)
        => segment.Length >= 2 && segment[0] == '{' && segment[^1] == '}' && segment.IndexOf('}', StringComparison.Ordinal) == segment.Length - 1;

    private static string[] Segments(string path) => path.TrimStart('/').Split('/');
}
