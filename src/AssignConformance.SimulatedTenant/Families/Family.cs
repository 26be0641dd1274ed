using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.Facts;

namespace AssignConformance.SimulatedTenant.Families;

/// <summary>A collection of assignable objects.</summary>
/// <param name="Path">Below the version, without slashes at its ends.</param>
/// <param name="DeclaredType">The entity type of the collection; objects may be of a derived one.</param>
/// <param name="Permission">The application permission without its end: <c>.Read.All</c> reads, <c>.ReadWrite.All</c> also writes.</param>
/// <param name="ApprovalPolicyType">The policy type that protects the family by multi admin approval.</param>
public sealed record Family(string Path, string DeclaredType, string Permission, string ApprovalPolicyType)
{
    /// <summary>The property that lists filter by and people read.</summary>
    public string NameProperty { get; init; } = "displayName";

    /// <summary>Properties that the server sets on creation besides the common ones, as JSON literals.</summary>
    public ImmutableDictionary<string, string> ServerSet { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsServedBy(VersionFacts facts) => facts.Assign(DeclaredType) is not null;
}
