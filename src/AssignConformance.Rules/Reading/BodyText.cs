using System.Text.RegularExpressions;

namespace AssignConformance.Rules.Reading;

/// <summary>Places in a body that could not be read as JSON.</summary>
internal static partial class BodyText
{
    /// <summary>True for words in brackets or braces that stand for a body: <c>{raw bytes of the file}</c>.</summary>
    public static bool IsStandIn(string text) => StandIn().IsMatch(text);

    /// <summary>The place on the page of a stretch of the body's text within one line.</summary>
    /// <param name="offset">From 0, in UTF-16 code units.</param>
    public static SourceSpan Locate(ExampleBody body, int offset, int length)
    {
        var before = body.Text.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var column = offset - before.LastIndexOf('\n');
        return body.Locate(new TextPosition(offset, line, column), new TextPosition(offset + length, line, column + length));
    }

    [GeneratedRegex("""\A([\[{<‹][^"':{}\[\]]*\p{L}{2}[^"':{}\[\]]*[\]}>›]+)\s*\z""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StandIn();
}
