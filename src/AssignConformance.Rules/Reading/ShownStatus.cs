namespace AssignConformance.Rules.Reading;

/// <summary>A status line that an example shows, whole.</summary>
/// <param name="Reason">The reason phrase, empty where the line has none.</param>
internal sealed record ShownStatus(int StatusCode, string Reason, SourceSpan Line)
{
    /// <summary>The status lines of all examples, in page order; an example without one is left out.</summary>
    public static IEnumerable<ShownStatus> Of(ApiPage page)
    {
        foreach (var example in page.AllResponses())
        {
            if (example is { StatusCode: { } statusCode, StatusLine: { } line })
            {
                yield return new ShownStatus(statusCode, example.ReasonPhrase?.Trim() ?? "", line);
            }
        }
    }
}
