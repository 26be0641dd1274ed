using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>A declared enumeration. Several members of one with flags are written with commas.</summary>
public sealed record EnumFact(string Name, ImmutableArray<string> Members)
{
    public bool IsFlags { get; init; }

    public bool Admits(string value)
        => IsFlags ? value.Split(',').All(part => Members.Contains(part.Trim(), StringComparer.Ordinal)) : Members.Contains(value, StringComparer.Ordinal);
}
