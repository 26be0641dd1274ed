using AssignConformance.Model.Types;

namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4003: an @odata.type names a type that is not the declared one nor derived from it.</summary>
public sealed class TypeNotDerived : IPageRule
{
    public Rule Rule { get; } = new("AC4003", "type-not-derived", Severity.Error, "\"{0}\" is not derived from \"{1}\", which is declared here.")
    {
        Rationale = "The service refuses such an object.",
        Example = "\"target\": { \"@odata.type\": \"#microsoft.graph.user\" }",
        Fix = "Name the declared type or one that is derived from it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           let declared = named.Owner.DeclaredType
           where declared is not null && context.Types.Find(declared.Name) is TypeDefinition.Structured
           where named.In(context.Types) is TypeDefinition.Structured type && !context.Types.IsA(type, declared.Name)
           select named.Finding(Rule, named.Name, declared.Name);
}
