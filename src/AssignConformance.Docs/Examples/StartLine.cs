using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Examples;

/// <summary>Reads the first line of an HTTP message (RFC 9112 §3 and §4), generously.</summary>
internal static class StartLine
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "MERGE",
    };

    /// <summary>Reads <c>METHOD target</c>; a known method takes any target, another word only one that looks like a path or URL.</summary>
    /// <param name="target">As written, without a trailing HTTP version.</param>
    public static bool TryReadRequest(string line, [NotNullWhen(true)] out string? method, [NotNullWhen(true)] out string? target)
    {
        var text = line.AsSpan().Trim();
        var end = text.IndexOfAny(' ', '\t');
        method = target = null;
        if (end <= 0)
        {
            return false;
        }

        var first = text[..end].ToString();
        var rest = WithoutVersion(text[end..].Trim());
        if (rest.IsEmpty || !(Methods.Contains(first) || (IsWord(first) && LooksLikeTarget(rest))))
        {
            return false;
        }

        (method, target) = (first, rest.ToString());
        return true;
    }

    /// <summary>Reads <c>METHOD/path</c>, a known method that nothing parts from its path.</summary>
    public static bool TryReadWithoutBlank(string line, [NotNullWhen(true)] out string? method, [NotNullWhen(true)] out string? target)
    {
        var text = line.Trim();
        var end = text.IndexOf('/', StringComparison.Ordinal);
        var isRequest = end > 0 && Methods.Contains(text[..end]);
        (method, target) = isRequest ? (text[..end], text[end..]) : (null, null);
        return isRequest;
    }

    /// <summary>Reads the request that begins on a line of a fence, its target joined where it goes on over lines that begin with <c>?</c> or <c>&amp;</c>, or are indented and begin with <c>/</c>, and up to the parenthesis that closes its arguments.</summary>
    /// <param name="next">The line behind the request.</param>
    public static bool TryReadRequest(ImmutableArray<FenceLine> lines, int at, [NotNullWhen(true)] out string? method, [NotNullWhen(true)] out string? target, out SourceSpan span, out int next)
    {
        (span, next) = (lines[at].Span, at + 1);
        if (!TryReadRequest(lines[at].Text, out method, out target))
        {
            return false;
        }

        var argumentsEnd = EndOfArguments(lines, at, target);
        for (; next < lines.Length && (next <= argumentsEnd || ContinuesTarget(lines[next].Text)); next++)
        {
            target += lines[next].Text.Trim();
            span = span with { EndLine = lines[next].Span.EndLine, EndColumn = lines[next].Span.EndColumn };
        }

        return true;
    }

    /// <summary>Reads <c>HTTP/1.1 200 OK</c>; the version and the reason phrase may be missing.</summary>
    /// <param name="reason">Null where there is none.</param>
    public static bool TryReadStatus(string line, out int statusCode, out string? reason)
    {
        (statusCode, reason) = (0, null);
        var text = line.AsSpan().Trim();
        var end = text.IndexOfAny(' ', '\t');
        if (end < 0 || !(text[..end] is "HTTP" || text.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        text = text[end..].TrimStart();
        end = text.IndexOfAny(' ', '\t');
        var code = (end < 0 ? text : text[..end]).TrimEnd(',');
        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out statusCode) || statusCode is < 100 or > 599)
        {
            return false;
        }

        reason = end < 0 ? null : text[end..].Trim().ToString();
        return true;
    }

    /// <summary>The line, before any blank one, on which the parentheses that the target opens are closed; the request's own where there is none.</summary>
    private static int EndOfArguments(ImmutableArray<FenceLine> lines, int at, string target)
    {
        var depth = Depth(target);
        for (var line = at + 1; depth > 0 && line < lines.Length && lines[line].Text.AsSpan().Trim().Length > 0; line++)
        {
            depth += Depth(lines[line].Text);
            if (depth <= 0)
            {
                return line;
            }
        }

        return at;
    }

    private static int Depth(string text) => text.Count(character => character == '(') - text.Count(character => character == ')');

    private static bool ContinuesTarget(string line)
        => line.AsSpan().TrimStart() is [var first, ..] && (first is '?' or '&' || (first is '/' && line[0] is ' ' or '\t'));

    private static bool IsWord(string text) => text.All(char.IsAsciiLetter);

    private static bool LooksLikeTarget(ReadOnlySpan<char> text)
        => (text.StartsWith("/") && !text.StartsWith("//"))
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> target)
    {
        var at = target.LastIndexOf(" HTTP/", StringComparison.OrdinalIgnoreCase);
        return at > 0 && target.Length - at <= " HTTP/1.1".Length ? target[..at].TrimEnd() : target;
    }
}
