using AssignConformance.Model.Types;

namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4002: an @odata.type names a type that the version does not have.</summary>
public sealed class TypeUnknown : IPageRule
{
    public Rule Rule { get; } = new("AC4002", "type-unknown", Severity.Error, "The type \"{0}\" {1}.")
    {
        Rationale = "A client fails to read the response, and the service refuses the request.",
        Example = "\"@odata.type\": \"#microsoft.graph.configurationManagerCollectionAssignmentTarget\" in v1.0",
        Fix = "Name a type of this version.",
    };

    /// <summary>Only where metadata makes the list of types complete.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           where context.Types.IsClosed && !(named.In(context.Types) is { } type && context.Types.Declares(type))
           select named.Finding(Rule, named.Name, Fault(named, context.Types));

    private static string Fault(NamedType named, TypeCatalogue types)
        => named.In(types)?.Sources.FirstOrDefault(source => source.Kind == ProvenanceKind.Page) is { } page
            ? $"is documented in {page.Span.File}, but not in the metadata of {types.Version}"
            : $"does not exist in {types.Version}";
}
