using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>A declared action <c>assign</c>.</summary>
/// <param name="BoundType">The type that it is bound to, without its namespace.</param>
/// <param name="Parameters">All parameters but the binding one; each is a collection of entities.</param>
/// <param name="ReturnType">As CSDL has it; null where the action returns nothing and answers 204.</param>
public sealed record AssignFact(string BoundType, ImmutableArray<PropertyFact> Parameters, string? ReturnType)
{
    public static AssignFact Of(string boundType, string[] parameters, string? returnType = null)
        => new(boundType, [.. parameters.Select(PropertyFact.Read)], returnType);
}
