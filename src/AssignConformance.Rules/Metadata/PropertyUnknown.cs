namespace AssignConformance.Rules.Metadata;

/// <summary>AC5001: a table lists a property that the metadata does not declare.</summary>
public sealed class PropertyUnknown : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC5001", "metadata-property-unknown", Severity.Warning, "The metadata declares no \"{0}\" in {1} ({2}).")
    {
        Rationale = "The service refuses a property that it does not declare, and never returns it.",
        Example = "|deviceStatus|String|…| on the page of a type whose CSDL has no such property",
        Fix = "Take the row out, or write the name as the metadata has it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(DeclaredRow.Of(page, context));

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(DeclaredRow.Of(page, context));

    private IEnumerable<Finding> Check(IEnumerable<DeclaredRow> rows)
        => from row in rows
           where row.Property is null && !row.Type.IsOpen
           select new Finding(Rule, row.Row.Span, [row.Row.Name, row.Type.Name, row.Place]);
}
