namespace AssignConformance.Rules.Structure;

/// <summary>AC1010: a path of the HTTP request section holds an id where a placeholder belongs.</summary>
public sealed class LiteralIdInPath : IPageRule
{
    public Rule Rule { get; } = new("AC1010", "literal-id-in-path", Severity.Warning, "The path holds the id \"{0}\" where a placeholder belongs.")
    {
        Rationale = "The path is documented for one object of one tenant only.",
        Example = "GET /education/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/assignments",
        Fix = "Write a placeholder, such as {classId}.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in page.HttpRequests
           let literal = ShownTarget.Read(request.Target).Segments.FirstOrDefault(PathComparison.IsId)
           where literal is not null
           select new Finding(Rule, request.Span, [literal]);
}
