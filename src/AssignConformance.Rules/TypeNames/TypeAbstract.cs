using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Rules.TypeNames;

/// <summary>AC4004: an @odata.type names an abstract type.</summary>
public sealed class TypeAbstract : IPageRule
{
    public Rule Rule { get; } = new("AC4004", "type-abstract", Severity.Error, "\"{0}\" is abstract: no object can be of it.{1}")
    {
        Rationale = "The service refuses the object; a typed client cannot even make one.",
        Example = "\"@odata.type\": \"#microsoft.graph.deviceAndAppManagementAssignmentTarget\"",
        Fix = "Name a derived type, such as `#microsoft.graph.groupAssignmentTarget`.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from named in NamedType.Of(page, context)
           let type = named.In(context.Types) as TypeDefinition.Structured
           where type is { IsAbstract: true }
           select named.Finding(Rule, named.Name, Suggestion(context.Types.ConcreteTypes(type)));

    private static string Suggestion(ImmutableArray<TypeDefinition.Structured> concrete)
        => concrete.IsEmpty ? "" : $" Types derived from it: {string.Join(", ", concrete.Take(3).Select(type => type.ShortName))}{(concrete.Length > 3 ? ", …" : "")}.";
}
