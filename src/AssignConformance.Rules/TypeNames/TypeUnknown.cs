namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4002: an @odata.type names a type that the version does not have.</summary>
public sealed class TypeUnknown : IPageRule
{
    public Rule Rule { get; } = new("AC4002", "type-unknown", Severity.Error, "The type \"{0}\" does not exist in {1}.")
    {
        Rationale = "A client fails to read the response, and the service refuses the request.",
        Example = "\"@odata.type\": \"#microsoft.graph.configurationManagerCollectionAssignmentTarget\" in v1.0",
        Fix = "Name a type of this version.",
    };

    /// <summary>Only where metadata makes the list of types complete.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           where context.Types.IsClosed && !(named.In(context.Types) is { } type && context.Types.Declares(type))
           select named.Finding(Rule, named.Name, context.Types.Version);
}
