namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4006: an @odata.type names a type outside the namespaces of Microsoft Graph.</summary>
public sealed class TypeNamespaceWrong : IPageRule
{
    public Rule Rule { get; } = new("AC4006", "type-namespace-wrong", Severity.Error, "\"{0}\" is not in the namespace microsoft.graph.")
    {
        Rationale = "The name comes from inside a service; no client and no metadata knows it.",
        Example = "\"@odata.type\": \"#Microsoft.Graph.BuiltInUserFlowAttribute\"",
        Fix = "Write `#microsoft.graph.` and the name in its own spelling.",
    };

    private const string GraphNamespace = "microsoft.graph.";

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           where !named.Name.StartsWith(GraphNamespace, StringComparison.Ordinal) && named.In(context.Types) is null
           select named.Finding(Rule, named.Name);
}
