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

    /// <remarks>Where one of several examples keeps the promise, the others are about something else; so is a text that links to the shown type too.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var subjects = page.AllResponses().Select(example => context.SubjectOf(page, example)).Where(subject => subject.Promised is not null && subject.Actual is not null).ToList();
        return subjects.Count > 0 && subjects.TrueForAll(subject => subject.DiffersFromPromise) && page.Response?.Type is { } link
            ? [new Finding(Rule, link.Span, [subjects[0].Promised!.Name, subjects[0].Actual!])]
            : [];
    }
}
