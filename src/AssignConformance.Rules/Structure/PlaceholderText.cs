namespace AssignConformance.Rules.Structure;

/// <summary>AC1003: the page still holds a TODO of its generator; reported once a page, at the first.</summary>
public sealed class PlaceholderText : IPageRule
{
    public Rule Rule { get; } = new("AC1003", "placeholder-text", Severity.Warning, "Text still to be written: \"{0}\".")
    {
        Rationale = "A page was published before somebody filled in what the generator could not know.",
        Example = "|Application|**TODO: Determine AppOnly scopes **|",
        Fix = "Replace every TODO of the page by the fact it asks for.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.FirstPlaceholder(PlaceholderKind.ToDo, Rule);
}
