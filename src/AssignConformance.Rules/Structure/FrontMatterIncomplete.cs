namespace AssignConformance.Rules.Structure;

/// <summary>AC1013: the front matter does not say what kind of page this is, or says another.</summary>
public sealed class FrontMatterIncomplete : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC1013", "front-matter-incomplete", Severity.Warning, "The front matter {0}.")
    {
        Rationale = "The publishing build chooses layout and navigation by doc_type; a page without it falls out.",
        Example = "A front matter with title and author, but without doc_type",
        Fix = "Add `doc_type: apiPageType`, or `resourcePageType` on a resource page.",
    };

    private const string OperationType = "apiPageType";

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.DocType is { } docType && !string.IsNullOrWhiteSpace(docType.Value) && !page.IsResource && docType.Value.Trim(' ', '"', '\'') is var type && type != OperationType
            ? [new Finding(Rule, docType.Span, [$"calls this operation page \"{type}\""])]
            : Check(page.DocType, page.Path);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(page.DocType, page.Path);

    private IEnumerable<Finding> Check(Located<string>? docType, string path)
    {
        if (string.IsNullOrWhiteSpace(docType?.Value))
        {
            yield return new Finding(Rule, docType?.Span ?? SourceSpan.InLine(path, 1, 1, 0), ["has no doc_type"]);
        }
    }
}
