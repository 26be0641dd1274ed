namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4001: an @odata.type is written without its hash sign.</summary>
public sealed class TypeHashMissing : IPageRule
{
    public Rule Rule { get; } = new("AC4001", "type-hash-missing", Severity.Warning, "\"{0}\" must begin with \"#\".")
    {
        Rationale = "OData writes the type of an instance as a URI fragment; clients that choose a class by it find none.",
        Example = "\"@odata.type\": \"microsoft.graph.groupAssignmentTarget\"",
        Fix = "Write `#` before the name.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           where !named.HasHash
           select named.Finding(Rule, named.Text);
}
