namespace AssignConformance.Rules.Structure;

/// <summary>AC1017: an example request has no response after it, or a response no request before it.</summary>
public sealed class ExampleUnpaired : IPageRule
{
    public Rule Rule { get; } = new("AC1017", "example-unpaired", Severity.Note, "{0}")
    {
        Rationale = "An exchange needs both halves to be read, and to be tried.",
        Example = """
            ### Request
            ### Request
            ### Response
            """,
        Fix = "Show the request and its response one after the other.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => page.Faults.Under(Rule);
}
