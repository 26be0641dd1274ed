using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5002: a table gives a property another type than the metadata does.</summary>
public sealed class PropertyTypeDiffers : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC5002", "metadata-property-type-differs", Severity.Error, "\"{0}\" is {1} here and {2} in the metadata ({3}).")
    {
        Rationale = "A client written by the page sends what the service refuses, or can't read what it returns.",
        Example = "|deviceCount|String|…| where the CSDL says Edm.Int32",
        Fix = "Give the type that the service has.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(DeclaredRow.Of(page, context), context.Types);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(DeclaredRow.Of(page, context), context.Types);

    private IEnumerable<Finding> Check(IEnumerable<DeclaredRow> rows, TypeCatalogue types)
        => from row in rows
           where row is { Property: not null, Documented: not null } && !row.Documented.Agrees(row.Property.Type, types)
           select new Finding(Rule, row.Row.Span, [row.Row.Name, row.Documented!.ToString(), row.Property!.Type.ToString(), row.Place]);
}
