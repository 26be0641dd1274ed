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

    /// <summary>The type of a whole response is AC3015's. A declared type of the same short name may be the one that was meant: pages leave the namespace out.</summary>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           let declared = named.Declared
           where declared is not null && context.Types.Find(declared.Name) is TypeDefinition.Structured
           let type = named.In(context.Types) as TypeDefinition.Structured
           where type is not null && !context.Types.IsA(type, declared.Name)
           where !named.OtherTypes.Any(other => context.Types.IsA(type, other))
           where !declared.Name.EndsWith("." + type.ShortName, StringComparison.Ordinal)
           select named.Finding(Rule, named.Name, declared.Name);
}
