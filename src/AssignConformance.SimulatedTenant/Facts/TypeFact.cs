using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>A declared entity or complex type with its own properties, inherited ones left out.</summary>
public sealed record TypeFact(string Name, string? BaseType, bool IsEntity, bool IsAbstract, ImmutableArray<PropertyFact> Properties)
{
    /// <summary>An entity type; its properties a row each, see <see cref="PropertyFact.Read"/>.</summary>
    public static TypeFact Entity(string name, string? baseType, bool isAbstract = false, string properties = "")
        => new(name, baseType, IsEntity: true, isAbstract, Read(properties));

    /// <summary>A complex type; its properties a row each, see <see cref="PropertyFact.Read"/>.</summary>
    public static TypeFact Complex(string name, string? baseType, bool isAbstract = false, string properties = "")
        => new(name, baseType, IsEntity: false, isAbstract, Read(properties));

    private static ImmutableArray<PropertyFact> Read(string properties)
        => [.. properties.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PropertyFact.Read)];
}
