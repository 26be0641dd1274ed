namespace AssignConformance.Rules.Structure;

/// <summary>AC1013: the front matter does not say what kind of page this is.</summary>
public sealed class FrontMatterIncomplete : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC1013", "front-matter-incomplete", Severity.Warning, "The front matter has no {0}.")
    {
        Rationale = "The publishing build chooses layout and navigation by doc_type; a page without it falls out.",
        Example = "A front matter with title and author, but without doc_type",
        Fix = "Add `doc_type: apiPageType`, or `resourcePageType` on a resource page.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(page.DocType, page.Path);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(page.DocType, page.Path);

    private IEnumerable<Finding> Check(Located<string>? docType, string path)
    {
        if (string.IsNullOrWhiteSpace(docType?.Value))
        {
            yield return new Finding(Rule, docType?.Span ?? SourceSpan.InLine(path, 1, 1, 0), ["doc_type"]);
        }
    }
}
