namespace AssignConformance.Rules.Structure;

/// <summary>AC1004: the page says of something that it is not documented yet; reported once a page, at the first.</summary>
public sealed class NotYetDocumented : IPageRule
{
    public Rule Rule { get; } = new("AC1004", "not-yet-documented", Severity.Note, "The page says \"{0}\" where a description belongs.")
    {
        Rationale = "The reader is told nothing, and search results show it.",
        Example = "description: \"Not yet documented\"",
        Fix = "Describe what the operation or the property does.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.FirstPlaceholder(PlaceholderKind.NotYetDocumented, Rule);
}
