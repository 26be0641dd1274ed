using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3012: a resource page's table and its JSON representation do not hold the same properties.</summary>
public sealed class TableAndRepresentationDiffer : IResourceRule
{
    public Rule Rule { get; } = new("AC3012", "table-and-representation-differ", Severity.Warning, "\"{0}\" stands in {1}, and not in {2}.")
    {
        Rationale = "The reader can't tell which of the two is the type.",
        Example = "A table with the rows id and target above a representation with id alone",
        Fix = "Write the property in both places, or in none.",
    };

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
    {
        if (page.Representation is not { } shown || page.Properties.IsEmpty || shown.ReadJson().Root is not JsonTree.Object root)
        {
            return [];
        }

        var members = root.Members.Where(member => !member.Name.Contains('@', StringComparison.Ordinal)).ToList();
        var rows = Names(page, context);
        return members.Where(member => !rows.Contains(member.Name))
            .Select(member => new Finding(Rule, shown.Locate(member.NameStart, member.NameEnd), [member.Name, "the JSON representation", "the table"]))
            .Concat(page.Properties
                .Where(property => property is { IsNavigation: false, InheritedFrom: null } && members.TrueForAll(member => member.Name != property.Row.Name))
                .Select(property => new Finding(Rule, property.Row.Span, [property.Row.Name, "the table", "the JSON representation"])));
    }

    /// <summary>The rows, and the properties that the bases have: a representation may show them, and the table leave them to their own pages.</summary>
    private static HashSet<string> Names(ResourcePage page, ResourceContext context)
    {
        var names = page.Properties.Select(property => property.Row.Name).ToHashSet(StringComparer.Ordinal);
        if (context.TypeOf(page) is TypeDefinition.Structured type)
        {
            names.UnionWith(context.Types.SelfAndBases(type).Skip(1).SelectMany(each => each.Properties).Select(property => property.Name));
        }

        return names;
    }
}
