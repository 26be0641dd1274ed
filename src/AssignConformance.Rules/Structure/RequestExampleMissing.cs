namespace AssignConformance.Rules.Structure;

/// <summary>AC1014: the page shows no example request.</summary>
public sealed class RequestExampleMissing : IPageRule
{
    public Rule Rule { get; } = new("AC1014", "request-example-missing", Severity.Error, "No example request is shown{0}.")
    {
        Rationale = "The request that a reader would copy is not there, and runs need one made from the types.",
        Example = """
            ### Request
            ``` http

            ```
            """,
        Fix = "Show a complete request: line, header fields and body.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (!page.IsResource && page.AllRequests().All(example => example.IsEmpty()))
        {
            var empty = page.AllRequests().FirstOrDefault();
            yield return new Finding(
                Rule,
                empty?.Fence ?? page.AllResponses().FirstOrDefault()?.Fence ?? page.Place(),
                [empty is null ? "" : ": the fence is empty"]);
        }
    }
}
