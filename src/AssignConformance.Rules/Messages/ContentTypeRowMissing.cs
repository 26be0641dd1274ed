namespace AssignConformance.Rules.Messages;

/// <summary>AC2021: the header table does not name Content-Type although a body is sent.</summary>
public sealed class ContentTypeRowMissing : IPageRule
{
    public Rule Rule { get; } = new("AC2021", "content-type-row-missing", Severity.Note, "The request headers do not name Content-Type although a body is documented.")
    {
        Rationale = "A body without its media type is refused with 400 or 415.",
        Example = """
            |Authorization|Bearer {token}. Required.|
            |Accept|application/json|
            """,
        Fix = "Add a row `|Content-Type|application/json. Required.|`.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (!page.RequestHeaders.IsEmpty
            && page.DescribesRequestBody()
            && !page.RequestHeaders.Any(row => row.Name.Trim().Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Finding(Rule, page.RequestHeadersHeading?.Span ?? page.RequestHeaders[0].Span, []);
        }
    }
}
