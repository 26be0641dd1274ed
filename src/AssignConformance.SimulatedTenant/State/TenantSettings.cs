using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.OAuth;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>How the tenant is and behaves where no fault meets a request.</summary>
public sealed record TenantSettings
{
    /// <summary>What <c>GET /organization</c> says.</summary>
    public string OrganizationId { get; init; } = Seeds.TenantId;

    public TokenSettings Token { get; init; } = new();

    /// <summary>How many reads of an object after a write still show the object as it was before; 0 for none.</summary>
    public int StaleReads { get; init; }

    /// <summary>Items a page of a list, at least 1; <c>$top</c> may ask for fewer.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>400 or 415: how a body of another media type than <c>application/json</c> is refused.</summary>
    public int WrongMediaTypeStatus { get; init; } = 415;

    /// <summary>Whether <c>GET /subscribedSkus</c> lists a plan of Intune. Without it every request of a family is refused with 403.</summary>
    public bool IsLicensed { get; init; } = true;

    /// <summary>Policy types with an access policy (<see cref="Families.Family.ApprovalPolicyType"/>): their writes are refused.</summary>
    public ImmutableArray<string> ApprovalPolicies { get; init; } = [];

    /// <summary>Seconds that the <c>Date</c> of answers is ahead of the clock; may be negative.</summary>
    public int ClockSkewSeconds { get; init; }
}
