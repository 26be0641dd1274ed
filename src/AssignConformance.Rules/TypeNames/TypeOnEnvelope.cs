using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4008: an @odata.type stands on the envelope of a collection.</summary>
public sealed class TypeOnEnvelope : IPageRule
{
    public Rule Rule { get; } = new("AC4008", "type-on-envelope", Severity.Error, "\"{0}\" stands on the envelope of a collection, which is no object of that type.")
    {
        Rationale = "A typed client reads the envelope as an item and finds none.",
        Example = "{ \"@odata.type\": \"#microsoft.graph.user\", \"value\": [ … ] }",
        Fix = "Put the @odata.type into the items.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           where body is { IsResponse: true, Reading.Root: JsonTree.Object root } && root.Find("value")?.Value is JsonTree.Array
           from value in body.Values
           where value is { Pointer: "/@odata.type", Value: JsonTree.String } && !HasValues(value.Owner!, context)
           let written = ((JsonTree.String)value.Value).Value
           where !written.TrimStart('#').StartsWith("Collection(", StringComparison.OrdinalIgnoreCase)
           select body.OnValue(Rule, value, [written]);

    private static bool HasValues(TypedValue root, PageContext context)
        => root.Type is { } type && context.Types.AllProperties(type).Any(property => property is { Name: "value", Type.IsCollection: true });
}
