namespace AssignConformance.Rules.Messages;

/// <summary>AC2002: an object of an example body holds a name twice.</summary>
public sealed class JsonDuplicateKey : IPageRule
{
    public Rule Rule { get; } = new("AC2002", "json-duplicate-key", Severity.Error, "The object holds \"{0}\" more than once.")
    {
        Rationale = "Parsers differ on which of the two counts, so the body means two things.",
        Example = """{ "id": "1", "id": "2" }""",
        Fix = "Keep one of the members.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from key in body.Reading.DuplicateKeys
           let end = key.Position with { Offset = key.Position.Offset + key.Name.Length + 2, Column = key.Position.Column + key.Name.Length + 2 }
           select new Finding(Rule, body.Body.Locate(key.Position, end), [key.Name]) { Pointer = key.Pointer };
}
