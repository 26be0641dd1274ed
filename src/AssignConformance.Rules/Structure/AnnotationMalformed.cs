namespace AssignConformance.Rules.Structure;

/// <summary>AC1005: the JSON of the comment above a fence is broken.</summary>
public sealed class AnnotationMalformed : IPageRule
{
    public Rule Rule { get; } = new("AC1005", "annotation-malformed", Severity.Warning, "The annotation cannot be read as JSON: {0}")
    {
        Rationale = "Tools that build code snippets from annotated examples pass over this one, or stop at it.",
        Example = """
            <!-- {
              "blockType": "request"
              "name": "assign"
            } -->
            """,
        Fix = "Make the comment one valid JSON object.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.Faults.Under(Rule);
}
