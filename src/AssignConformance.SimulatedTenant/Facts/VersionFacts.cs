using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>What one version of Graph declares, as far as the simulated families go.</summary>
/// <remarks>Restated from the metadata as tables of our own, so that the product's reader and this can disagree; a test holds every row against the CSDL.</remarks>
public sealed class VersionFacts(string segment, ImmutableArray<TypeFact> types, ImmutableArray<EnumFact> enums, ImmutableArray<AssignFact> assigns)
{
    private readonly ImmutableDictionary<string, TypeFact> _types = types.ToImmutableDictionary(type => type.Name, StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, EnumFact> _enums = enums.ToImmutableDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The first segment of a path: <c>v1.0</c> or <c>beta</c>.</summary>
    public string Segment { get; } = segment;

    public ImmutableArray<TypeFact> Types { get; } = types;

    public ImmutableArray<EnumFact> Enums { get; } = enums;

    public ImmutableArray<AssignFact> Assigns { get; } = assigns;

    public TypeFact? Type(string name) => _types.GetValueOrDefault(name);

    public EnumFact? Enum(string name) => _enums.GetValueOrDefault(name);

    public AssignFact? Assign(string boundType) => Assigns.FirstOrDefault(assign => assign.BoundType == boundType);

    public bool IsOrDerivesFrom(string name, string ancestor)
        => name == ancestor || (Type(name)?.BaseType is { } baseType && IsOrDerivesFrom(baseType, ancestor));

    /// <summary>The properties of a type, inherited ones first.</summary>
    public IEnumerable<PropertyFact> PropertiesOf(string name)
        => Type(name) is { } type ? (type.BaseType is { } baseType ? PropertiesOf(baseType) : []).Concat(type.Properties) : [];
}
