using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Metadata;

/// <summary>What a CSDL document declares, in the order of its lines.</summary>
public sealed record CsdlDocument(ImmutableArray<TypeDefinition> Types, ImmutableArray<ActionDefinition> Actions)
{
    /// <summary>Entity sets, as collections, and singletons, by name; none in a document without an entity container.</summary>
    public FrozenDictionary<string, TypeReference> Roots { get; init; } = FrozenDictionary<string, TypeReference>.Empty;
}
