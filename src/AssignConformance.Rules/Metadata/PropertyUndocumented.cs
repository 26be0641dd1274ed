using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5006: the metadata declares a property that the type's page does not list, or a parameter that may be left out and that the action's page does not list.</summary>
public sealed class PropertyUndocumented : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC5006", "metadata-property-undocumented", Severity.Note, "The page does not list \"{0}\", which the metadata declares as {1} ({2}).")
    {
        Rationale = "The service returns or takes it, and the reader can't look up what it means.",
        Example = "A page without lastModifiedDateTime, which the CSDL declares",
        Fix = "Add a row for it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => DeclaredAction.Of(page, context) is not { } action ? []
            : from parameter in action.Untold(page, context.ParametersOf(page))
              where parameter.IsNullable
              select new Finding(Rule, page.RequestBody!.Heading.Span, [parameter.Name, parameter.Type.ToString(), action.Source.ToString()]);

    /// <remarks>
    /// Navigation properties are left out: pages list those that they want to be used. Of several pages about a type the first one is told, and
    /// only of what none of them lists.
    /// </remarks>
    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => page.Heading is { } heading && !page.Properties.IsEmpty && context.TypeOf(page) is TypeDefinition.Structured type && type.Sources[0].Span.File == page.Path
            ? from property in type.Properties
              where !property.IsNavigation && property.Sources.All(source => source.Kind == ProvenanceKind.Metadata) && !IsMiswritten(property, page)
              select new Finding(Rule, heading.Span, [property.Name, property.Type.ToString(), property.Sources[0].ToString()])
            : [];

    /// <summary>A row has the name in other letters' case: that row is AC5001's.</summary>
    private static bool IsMiswritten(PropertyDefinition property, ResourcePage page)
        => page.Properties.Any(each => string.Equals(each.Row.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
