namespace AssignConformance.Rules.Messages;

/// <summary>AC2001: an example body is not JSON.</summary>
public sealed class JsonInvalid : IPageRule
{
    public Rule Rule { get; } = new("AC2001", "json-invalid", Severity.Error, "The body is not valid JSON: {0}")
    {
        Rationale = "Whoever copies the body gets an error from the first parser it meets.",
        Example = """{ "displayName": "Week 1", }""",
        Fix = "Write strict JSON (RFC 8259): no trailing commas, comments, ellipses or curly quotes.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           let fault = body.Reading.Fault
           where fault is not null
           select new Finding(Rule, body.Body.Locate(fault.Position, fault.Position), [fault.Message]);
}
