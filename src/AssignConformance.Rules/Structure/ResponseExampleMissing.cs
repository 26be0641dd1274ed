namespace AssignConformance.Rules.Structure;

/// <summary>AC1015: the page shows no example response.</summary>
public sealed class ResponseExampleMissing : IPageRule
{
    public Rule Rule { get; } = new("AC1015", "response-example-missing", Severity.Warning, "No example response is shown.")
    {
        Rationale = "A reader cannot see what comes back, and no stub can be made that answers as documented.",
        Example = "### Request, a fence, and the end of the page",
        Fix = "Show status line, header fields and body of a response.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (!page.IsResource && page.AllResponses().All(example => example.StatusCode is null && example.Body is null))
        {
            yield return new Finding(
                Rule,
                page.AllResponses().FirstOrDefault()?.Fence ?? page.AllRequests().LastOrDefault()?.Fence ?? page.Response?.Heading.Span ?? page.Place(),
                []);
        }
    }
}
