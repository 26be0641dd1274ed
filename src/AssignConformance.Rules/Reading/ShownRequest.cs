namespace AssignConformance.Rules.Reading;

/// <summary>A request line that an example shows, whole: method, target and place.</summary>
internal sealed record ShownRequest(RequestExample Example, string Method, string Url, SourceSpan Line)
{
    /// <summary>False for a request to another service, which the page's promises are not about.</summary>
    public bool IsToGraph => !GraphHosts.IsElsewhere(Url);

    /// <summary>The generator's message in place of a path: its line in the HTTP request section is malformed (AC1002).</summary>
    public bool IsGenerated => Url.Contains("**", StringComparison.Ordinal);

    public SourceSpan MethodSpan => SourceSpan.InLine(Line.File, Line.Line, Line.Column, Method.Length);

    public SourceSpan UrlSpan => UrlPart(0, Url.Length);

    /// <summary>The place of a part of the target.</summary>
    /// <param name="start">Offset in the target, from 0, in UTF-16 code units.</param>
    public SourceSpan UrlPart(int start, int length)
        => SourceSpan.InLine(Line.File, Line.Line, Line.Column + Method.Length + 1 + start, length);

    /// <summary>The request lines of all examples, in page order; an example without one is left out.</summary>
    public static IEnumerable<ShownRequest> Of(ApiPage page)
    {
        foreach (var example in page.AllRequests())
        {
            if (example is { Method: { } method, Url: { } url, RequestLine: { } line })
            {
                yield return new ShownRequest(example, method, url, line);
            }
        }
    }
}
