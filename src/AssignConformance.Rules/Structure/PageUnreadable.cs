namespace AssignConformance.Rules.Structure;

/// <summary>AC1016: the page, or a part of it, could not be read.</summary>
public sealed class PageUnreadable : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC1016", "page-unreadable", Severity.Error, "The page could not be read: {0}")
    {
        Rationale = "What cannot be read cannot be checked, and must not pass for that.",
        Example = "A file that is not UTF-8 text",
        Fix = "Save the page as UTF-8 Markdown.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.Faults.Under(Rule);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => page.Faults.Under(Rule);
}
