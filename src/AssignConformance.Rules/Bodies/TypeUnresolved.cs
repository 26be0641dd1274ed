using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3011: a table gives a type that neither the pages nor the metadata have.</summary>
public sealed class TypeUnresolved : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC3011", "type-unresolved", Severity.Warning, "Nobody describes the type \"{0}\" of \"{1}\".")
    {
        Rationale = "The reader can't look up what the value holds, and its examples can't be checked.",
        Example = "|assignments|[deviceAssigment](../resources/deviceassigment.md) collection|…|",
        Fix = "Write the type's name as its page has it, or link to the page that describes it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => Check(page.Path, context.ParametersOf(page), context.Types, context.Files);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context) => Check(page.Path, [.. page.Properties.Select(property => property.Row)], context.Types, context.Files);

    /// <remarks>A linked page that is there and describes no single type may describe several.</remarks>
    /// <summary>Only where resource pages were read: without them most types of a page are unknown.</summary>
    private IEnumerable<Finding> Check(string page, ImmutableArray<BodyParameter> rows, TypeCatalogue types, KnownFiles files)
        => from row in rows
           where types.TypesByPage.Count > 0 && row is { TypeName: not null and not "Json", Primitive: null } && types.FindNamed(row.TypeName, row.Link) is null
           where row.Link is null || files.Find(page, row.Link).File is null
           select new Finding(Rule, row.Span, [row.Link is null ? row.Type.Trim('`', '*', ' ') : row.TypeName!, row.Name]);
}
