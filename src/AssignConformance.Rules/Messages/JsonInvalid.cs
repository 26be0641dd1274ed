namespace AssignConformance.Rules.Messages;

/// <summary>AC2001: an example body is not JSON.</summary>
public sealed class JsonInvalid : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC2001", "json-invalid", Severity.Error, "The body is not valid JSON: {0}")
    {
        Rationale = "Whoever copies the body gets an error from the first parser it meets.",
        Example = """{ "displayName": "Week 1", }""",
        Fix = "Write strict JSON (RFC 8259): no trailing commas, comments, ellipses or curly quotes.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page.Bodies(context).SelectMany(body => Check(body.Body, body.Reading));

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => page.Representation is { } shown ? Check(shown, shown.ReadJson()) : [];

    private IEnumerable<Finding> Check(ExampleBody body, JsonReading reading)
        => reading.Fault is { } fault ? [new Finding(Rule, body.Locate(fault.Position, fault.Position), [fault.Message])] : [];
}
