using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5008: a table says that a property may be null, and the metadata says that it may not.</summary>
public sealed class NullabilityDiffers : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC5008", "metadata-nullability-differs", Severity.Warning, "\"{0}\" is nullable here and not nullable in the metadata ({1}).")
    {
        Rationale = "A client that trusts the page sends a null that is refused.",
        Example = "\"Nullable.\" in the row of a property with Nullable=\"false\"",
        Fix = "Say what the service does.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(DeclaredRow.Of(page, context));

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(DeclaredRow.Of(page, context));

    /// <remarks>
    /// Of collections nothing is said: Nullable speaks of their items (OData CSDL 4.01 §7.2.1). Nor of "Not nullable." where metadata says nothing of
    /// it: a facet that is left out means nullable, and Graph leaves it out of nearly every property, whether it is ever null or not.
    /// </remarks>
    private IEnumerable<Finding> Check(IEnumerable<DeclaredRow> rows)
        => from row in rows
           where row.Property is { IsNullable: false, IsNavigation: false, Type.IsCollection: false } && RowRemarks.IsNullable(row.Row.Description) == true
           select new Finding(Rule, row.Row.Span, [row.Row.Name, row.Place]);
}
