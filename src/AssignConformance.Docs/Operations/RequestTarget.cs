namespace AssignConformance.Docs.Operations;

/// <summary>Turns a documented request target into a path template.</summary>
internal static class RequestTarget
{
    private const string SchemeEnd = "://";

    /// <summary>The path below the version segment: leading slash, no host, version, query or fragment, placeholders written <c>{x}</c>; null where the target holds no path ("** Entity URI for x not found").</summary>
    /// <param name="version">The page's version.</param>
    public static string? ReadPath(string target, string version)
    {
        var path = WithoutHost(target.Trim());
        path = path[..(path.IndexOfAny(['?', '#']) is >= 0 and var query ? query : path.Length)].TrimEnd();
        if (path.Contains("**", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        path = WithBraces(path.StartsWith('/') ? path : "/" + path);
        var end = path.IndexOf('/', 1) is > 0 and var slash ? slash : path.Length;
        path = IsVersion(path[1..end], version) ? path[end..] : path;
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        return path is "" or "/" || HasBareWhitespace(path) ? null : path;
    }

    /// <summary>True for an absolute URL whose host is not called after Graph: what is sent there is no call of the page's operation.</summary>
    public static bool IsElsewhere(string? target)
        => Uri.TryCreate(target, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") && !url.Host.Contains("graph", StringComparison.OrdinalIgnoreCase);

    private static string WithoutHost(string target)
    {
        var host = target.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (host < 0 || !(target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && host <= "https".Length))
        {
            return target;
        }

        var path = target.IndexOf('/', host + SchemeEnd.Length);
        return path < 0 ? "" : target[path..];
    }

    private static bool IsVersion(string segment, string version)
        => segment.Equals(version, StringComparison.OrdinalIgnoreCase) || segment.ToUpperInvariant() is "V1.0" or "BETA";

    private static string WithBraces(string path)
    {
        for (var open = path.IndexOf('<', StringComparison.Ordinal); open >= 0; open = path.IndexOf('<', open + 1))
        {
            var close = path.IndexOf('>', open);
            if (close > open + 1 && path.IndexOf('/', open, close - open) < 0)
            {
                path = $"{path[..open]}{{{path[(open + 1)..close]}}}{path[(close + 1)..]}";
            }
        }

        return path;
    }

    /// <summary>True where a space stands outside placeholders and function arguments.</summary>
    private static bool HasBareWhitespace(string path)
    {
        var depth = 0;
        foreach (var character in path)
        {
            depth += character switch { '{' or '(' => 1, '}' or ')' => -1, _ => 0 };
            if (depth <= 0 && char.IsWhiteSpace(character))
            {
                return true;
            }
        }

        return false;
    }
}
