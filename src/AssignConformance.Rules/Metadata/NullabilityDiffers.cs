using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5008: a table says that a property may be null, or may not, and the metadata says the contrary.</summary>
public sealed class NullabilityDiffers : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC5008", "metadata-nullability-differs", Severity.Warning, "\"{0}\" is {1} here and {2} in the metadata ({3}).")
    {
        Rationale = "A client that trusts the page does not expect the null, or sends one that is refused.",
        Example = "\"Not nullable.\" in the row of a property without Nullable=\"false\"",
        Fix = "Say what the service does.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(DeclaredRow.Of(page, context));

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(DeclaredRow.Of(page, context));

    /// <remarks>Of collections nothing is said: Nullable speaks of their items (OData CSDL 4.01 §7.2.1).</remarks>
    private IEnumerable<Finding> Check(IEnumerable<DeclaredRow> rows)
        => from row in rows
           where row.Property is { IsNullable: not null, IsNavigation: false, Type.IsCollection: false }
           let documented = RowRemarks.IsNullable(row.Row.Description)
           where documented is not null && documented != row.Property!.IsNullable
           select new Finding(Rule, row.Row.Span, [row.Row.Name, Word(documented.Value), Word(row.Property!.IsNullable!.Value), row.Place]);

    private static string Word(bool isNullable) => isNullable ? "nullable" : "not nullable";
}
