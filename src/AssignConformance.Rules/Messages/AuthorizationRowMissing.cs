namespace AssignConformance.Rules.Messages;

/// <summary>AC2013: the request headers section does not name Authorization.</summary>
public sealed class AuthorizationRowMissing : IPageRule
{
    public Rule Rule { get; } = new("AC2013", "authorization-row-missing", Severity.Warning, "The request headers do not name Authorization.")
    {
        Rationale = "Every call needs a token; a reader who goes by the table is answered 401.",
        Example = """
            |Header|Value|
            |:---|:---|
            |Accept|application/json|
            """,
        Fix = "Add a row `|Authorization|Bearer {token}. Required.|`.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (page.RequestHeadersHeading is { } heading && !page.HasOptionalHeadersOnly() && !page.NamesAuthorization())
        {
            yield return new Finding(Rule, heading.Span, []);
        }
    }
}
