using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5006: the metadata declares a property that the type's page does not list.</summary>
public sealed class PropertyUndocumented : IResourceRule
{
    public Rule Rule { get; } = new("AC5006", "metadata-property-undocumented", Severity.Note, "The page does not list \"{0}\", which the metadata declares as {1} ({2}).")
    {
        Rationale = "The service returns it, and the reader can't look up what it means.",
        Example = "A page without lastModifiedDateTime, which the CSDL declares",
        Fix = "Add a row for the property.",
    };

    /// <remarks>
    /// Navigation properties are left out: pages list those that they want to be used. Of several pages about a type the first one is told, and
    /// only of what none of them lists.
    /// </remarks>
    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => page.Heading is { } heading && !page.Properties.IsEmpty && context.TypeOf(page) is TypeDefinition.Structured type && type.Sources[0].Span.File == page.Path
            ? from property in type.Properties
              where !property.IsNavigation && property.Sources.All(source => source.Kind == ProvenanceKind.Metadata)
              select new Finding(Rule, heading.Span, [property.Name, property.Type.ToString(), property.Sources[0].ToString()])
            : [];
}
