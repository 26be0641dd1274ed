namespace AssignConformance.Rules.Structure;

/// <summary>AC1011: front matter title and first heading are not the same text.</summary>
public sealed class TitleDiffersFromHeading : IPageRule
{
    public Rule Rule { get; } = new("AC1011", "title-differs-from-heading", Severity.Note, "The heading is \"{0}\", the title \"{1}\".")
    {
        Rationale = "Search results, the table of contents and the page then name one operation in two ways.",
        Example = """title: "Delete rubric" above # Remove rubric""",
        Fix = "Make the two the same.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page is { Title: { } title, Heading: { } heading } && WithoutProduct(Collapse(title.Value)) != Collapse(heading.Value)
            ? [new Finding(Rule, heading.Span, [heading.Value.Trim(), title.Value.Trim()])]
            : [];

    /// <summary>White space renders as one blank.</summary>
    private static string Collapse(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Search results show the product behind a title: <c>Delete user - Microsoft Graph API</c>.</summary>
    private static string WithoutProduct(string title) => title.Split(" - Microsoft Graph")[0];
}
