namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4005: an annotation gives a response a type that the response does not have.</summary>
public sealed class AnnotationTypeDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC4005", "annotation-type-differs", Severity.Warning, "The annotation says {0}, and the response {1}.")
    {
        Rationale = "Tools that read annotations, code snippet generators among them, take the response for something else.",
        Example = "\"@odata.type\": \"microsoft.graph.educationRubric\" above HTTP/1.1 204 No Content",
        Fix = "Name the type that the example shows, or none where it has no body.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllResponses()
           where example.Annotation is { ODataType.Length: > 0 }
           let actual = Actual(page, example, context)
           where actual is not null
           select new Finding(Rule, example.StatusLine ?? example.Fence, [example.Annotation!.ODataType!, actual]);

    private static string? Actual(ApiPage page, ResponseExample example, PageContext context)
    {
        if (example.StatusCode == 204)
        {
            return "is 204, which has no body";
        }

        var subject = context.SubjectOf(page, example);
        return !subject.DiffersFromAnnotation ? null
            : $"shows {subject.Actual}";
    }
}
