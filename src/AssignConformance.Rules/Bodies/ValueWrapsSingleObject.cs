using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Bodies;

/// <summary>AC3009: a response wraps a single object in <c>value</c>.</summary>
public sealed class ValueWrapsSingleObject : IPageRule
{
    public Rule Rule { get; } = new("AC3009", "value-wraps-single-object", Severity.Warning, "The response wraps a single {0} in \"value\".")
    {
        Rationale = "OData puts a single object at the root (JSON Format 4.01 §6); a client that reads the example looks for its properties in the wrong place.",
        Example = "{ \"value\": { \"id\": \"…\" } } as the response of GET /deviceManagement/deviceConfigurations/{id}",
        Fix = "Show the object itself.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           let body = context.Read(page, example)
           where body is { Declared: DeclaredBody.Instance { Type.IsCollection: false }, Reading.Root: not null }
           from value in body.Values
           where value is { Pointer: "/value", Property: null, DeclaredType: not null, Value: JsonTree.Object }
           select body.OnName(Rule, value, [value.DeclaredType!.Name[(value.DeclaredType.Name.LastIndexOf('.') + 1)..]]);
}
