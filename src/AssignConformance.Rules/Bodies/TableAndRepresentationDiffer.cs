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

        var rows = Names(page, context);
        var wrapper = Wrapper(root, rows);
        if (wrapper is { Value: JsonTree.Object })
        {
            return [Surplus(wrapper, near: null, shown)];
        }

        var members = Properties(wrapper is null ? root : Content(wrapper.Value)!);
        return (wrapper is null ? [] : new[] { Surplus(wrapper, near: null, shown) })
            .Concat(members.Where(member => !rows.Contains(member.Name)).Select(member => Surplus(member, rows.FirstOrDefault(row => IsNear(row, member)), shown)))
            .Concat(page.Properties
                .Where(property => property is { IsNavigation: false, InheritedFrom: null, Row.Primitive: not "Edm.Stream" } && !members.Exists(member => member.Name == property.Row.Name || IsNear(property.Row.Name, member)))
                .Select(property => new Finding(Rule, property.Row.Span, [property.Row.Name, "the table", "the JSON representation"])));
    }

    private Finding Surplus(JsonMember member, string? near, ExampleBody shown)
        => new(Rule, shown.Locate(member.NameStart, member.NameEnd), [member.Name, "the JSON representation", near is null ? "the table" : $"the table, which has \"{near}\""]);

    private static List<JsonMember> Properties(JsonTree.Object instance) => [.. instance.Members.Where(member => !member.Name.Contains('@', StringComparison.Ordinal))];

    /// <summary>The one member of the representation, where the table lacks it and it holds the instance.</summary>
    private static JsonMember? Wrapper(JsonTree.Object root, HashSet<string> rows)
        => Properties(root) is [var only] && !rows.Contains(only.Name) && Content(only.Value) is { } content && Properties(content).Exists(member => rows.Contains(member.Name)) ? only : null;

    private static JsonTree.Object? Content(JsonTree value) => value switch
    {
        JsonTree.Object instance => instance,
        JsonTree.Array { Items: [JsonTree.Object instance, ..] } => instance,
        _ => null,
    };

    /// <summary>The same name but for blanks and the case of its letters: one slip, told once.</summary>
    private static bool IsNear(string row, JsonMember member) => string.Equals(row, member.Name.Trim(), StringComparison.OrdinalIgnoreCase);

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
