using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Metadata;

/// <summary>What a CSDL document declares, in the order of its lines.</summary>
public sealed record CsdlDocument(ImmutableArray<TypeDefinition> Types, ImmutableArray<ActionDefinition> Actions);
