namespace AssignConformance.Rules.Bodies;

/// <summary>AC3015: the Response section promises a type that the example does not show.</summary>
public sealed class ResponseTypeDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC3015", "response-type-differs", Severity.Error, "The Response section promises {0}, and the example shows {1}.")
    {
        Rationale = "A client written by the text looks for properties that never come.",
        Example = "\"returns a [user](…) object\" above an example with \"@odata.type\": \"#microsoft.graph.group\"",
        Fix = "Link to the type that the operation returns.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page.Response?.Type is { } link && BrokenPromise.Of(page, context) is { } shown
            ? [new Finding(Rule, link.Span, [shown.Promised!.Name, shown.Actual!])]
            : [];
}
