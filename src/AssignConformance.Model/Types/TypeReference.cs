namespace AssignConformance.Model.Types;

/// <summary>A use of a type: <c>Edm.String</c>, <c>microsoft.graph.deviceConfigurationAssignment</c>, one or a collection of it.</summary>
/// <param name="Name">The qualified name.</param>
public sealed record TypeReference(string Name, bool IsCollection)
{
    /// <summary>True for EDM primitive types.</summary>
    public bool IsPrimitive => Name.StartsWith("Edm.", StringComparison.Ordinal);

    public override string ToString() => IsCollection ? $"Collection({Name})" : Name;
}
