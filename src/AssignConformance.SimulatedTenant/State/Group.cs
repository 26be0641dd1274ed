using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>A group of the tenant.</summary>
public sealed record Group
{
    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    public bool SecurityEnabled { get; init; } = true;

    public bool MailEnabled { get; init; }

    /// <summary><c>DynamicMembership</c> and <c>Unified</c>, or nothing.</summary>
    public ImmutableArray<string> GroupTypes { get; init; } = [];

    public string? MembershipRule { get; init; }

    public bool? IsAssignableToRole { get; init; }

    /// <summary>Direct members, at least 0.</summary>
    public int Members { get; init; }

    /// <summary>Members of any depth, at least as many as <see cref="Members"/>.</summary>
    public int TransitiveMembers { get; init; }
}
