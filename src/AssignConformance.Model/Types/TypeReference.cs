namespace AssignConformance.Model.Types;

/// <summary>A use of a type: <c>Edm.String</c>, <c>microsoft.graph.deviceConfigurationAssignment</c>, one or a collection of it.</summary>
/// <param name="Name">The qualified name.</param>
public sealed record TypeReference(string Name, bool IsCollection)
{
    /// <summary>Graph's name for a value of any JSON type (a cell's value, say), which metadata declares as a complex type without properties.</summary>
    public const string AnyJson = "microsoft.graph.Json";

    /// <summary>True for EDM primitive types.</summary>
    public bool IsPrimitive => Name.StartsWith("Edm.", StringComparison.Ordinal);

    public override string ToString() => IsCollection ? $"Collection({Name})" : Name;
}
