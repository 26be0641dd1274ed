namespace AssignConformance.Rules.Reading;

/// <summary>A status line that an example shows, whole.</summary>
/// <param name="Reason">The reason phrase, empty where the line has none.</param>
/// <param name="IsContinuation">It follows a redirection with no request between: its target's answer.</param>
/// <param name="IsOfOperation">It stands where the page speaks of its operation.</param>
internal sealed record ShownStatus(int StatusCode, string Reason, SourceSpan Line, bool IsContinuation, bool IsOfOperation)
{
    /// <summary>The status lines of all examples, in page order; an example without one is left out.</summary>
    public static IEnumerable<ShownStatus> Of(ApiPage page)
    {
        var isRedirected = false;
        foreach (var example in page.AllExamples())
        {
            if (example is ResponseExample { StatusCode: { } statusCode, StatusLine: { } line } response)
            {
                yield return new ShownStatus(statusCode, response.ReasonPhrase?.Trim() ?? "", line, isRedirected, example.IsOfOperation());
            }

            isRedirected = example is ResponseExample { StatusCode: >= 300 and < 400 };
        }
    }
}
