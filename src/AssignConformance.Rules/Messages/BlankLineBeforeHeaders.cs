namespace AssignConformance.Rules.Messages;

/// <summary>AC2014: a blank line parts the request line from its header fields.</summary>
public sealed class BlankLineBeforeHeaders : IPageRule
{
    public Rule Rule { get; } = new("AC2014", "blank-line-before-headers", Severity.Note, "A blank line stands between the request line and the header fields.")
    {
        Rationale = "In HTTP the blank line ends the header section (RFC 9112 §2.1): the fields below it are body.",
        Example = """
            POST https://graph.microsoft.com/beta/…/assign

            Content-type: application/json
            """,
        Fix = "Take the blank line out.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllRequests()
           where example.BlankLineBeforeHeaders is not null
           select new Finding(Rule, example.BlankLineBeforeHeaders!.Value, []);
}
