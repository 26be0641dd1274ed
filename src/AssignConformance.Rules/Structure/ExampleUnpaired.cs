namespace AssignConformance.Rules.Structure;

/// <summary>AC1017: an example request has no response after it, or a response no request before it.</summary>
public sealed class ExampleUnpaired : IPageRule
{
    public Rule Rule { get; } = new("AC1017", "example-unpaired", Severity.Note, "The example {0} stands alone: {1}")
    {
        Rationale = "An exchange needs both halves to be read, and to be tried.",
        Example = """
            ### Request
            ### Request
            ### Response
            """,
        Fix = "Show the request and its response one after the other.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var reported = page.FaultsUnder(Rule with { Format = "{0}" }).Select(fault => fault with { Rule = Rule, Arguments = ["fence", fault.Message] }).ToList();
        return reported.Count > 0 || !page.AllRequests().Any() || !page.AllResponses().Any() ? reported : Alone(page);
    }

    private IEnumerable<Finding> Alone(ApiPage page)
    {
        Example? previous = null;
        foreach (var example in page.AllExamples())
        {
            if (previous is RequestExample && example is RequestExample)
            {
                yield return new Finding(Rule, previous.Fence, ["request", "no response follows it."]);
            }
            else if (previous is not RequestExample && example is ResponseExample)
            {
                yield return new Finding(Rule, example.Fence, ["response", "no request goes before it."]);
            }

            previous = example;
        }

        if (previous is RequestExample)
        {
            yield return new Finding(Rule, previous.Fence, ["request", "no response follows it."]);
        }
    }
}
