namespace AssignConformance.Rules.Messages;

/// <summary>AC2002: an object of an example body holds a name twice.</summary>
public sealed class JsonDuplicateKey : IPageRule, IResourceRule
{
    public Rule Rule { get; } = new("AC2002", "json-duplicate-key", Severity.Error, "The object holds \"{0}\" more than once.")
    {
        Rationale = "Parsers differ on which of the two counts, so the body means two things.",
        Example = """{ "id": "1", "id": "2" }""",
        Fix = "Keep one of the members.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page.Bodies(context).SelectMany(body => Check(body.Body, body.Reading));

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => page.Representation is { } shown ? Check(shown, shown.ReadJson()) : [];

    private IEnumerable<Finding> Check(ExampleBody body, JsonReading reading)
        => from key in reading.DuplicateKeys
           let end = key.Position with { Offset = key.Position.Offset + key.Name.Length + 2, Column = key.Position.Column + key.Name.Length + 2 }
           select new Finding(Rule, body.Locate(key.Position, end), [key.Name]) { Pointer = key.Pointer };
}
