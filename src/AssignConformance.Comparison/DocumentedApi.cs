using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>One of the two folders that are compared.</summary>
/// <param name="Resources">None of a folder that holds operation pages only; then no type is compared.</param>
public sealed record DocumentedApi(ImmutableArray<Operation> Operations, ImmutableArray<ResourcePage> Resources);
