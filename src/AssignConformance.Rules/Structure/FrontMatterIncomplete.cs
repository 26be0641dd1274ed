namespace AssignConformance.Rules.Structure;

/// <summary>AC1013: the front matter does not say what kind of page this is.</summary>
public sealed class FrontMatterIncomplete : IPageRule
{
    public Rule Rule { get; } = new("AC1013", "front-matter-incomplete", Severity.Warning, "The front matter has no {0}.")
    {
        Rationale = "The publishing build chooses layout and navigation by doc_type; a page without it falls out.",
        Example = "A front matter with title and author, but without doc_type",
        Fix = "Add `doc_type: apiPageType`.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        if (string.IsNullOrWhiteSpace(page.DocType?.Value))
        {
            yield return new Finding(Rule, page.DocType?.Span ?? page.FirstLine(), ["doc_type"]);
        }
    }
}
