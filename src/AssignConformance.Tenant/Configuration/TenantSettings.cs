using System.Collections.Immutable;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Everything that decides what may be done to which tenant.</summary>
public sealed record TenantSettings
{
    /// <summary>The tenant asked for on the command line: a GUID in lower case.</summary>
    public required string TenantId { get; init; }

    /// <summary>Tenants that the configuration allows, GUIDs in lower case. <see cref="TenantId"/> must be one.</summary>
    public required ImmutableArray<string> AllowedTenants { get; init; }

    /// <summary>Where requests go and where tokens come from; a configured base URL or authority replaces the cloud's own.</summary>
    public GraphCloud Cloud { get; init; } = GraphCloud.Global;

    /// <summary>The object id of the empty security group that alone may be assigned to: a GUID in lower case.</summary>
    public required string TestGroupId { get; init; }

    /// <summary>Whether anything may be written at all.</summary>
    public bool AllowWrites { get; init; }

    public CredentialKind Credential { get; init; } = CredentialKind.Environment;

    /// <summary>Writes a run may send, retries included; at least 1.</summary>
    public int WriteBudget { get; init; } = 200;

    /// <summary>The time between two writes, at least a second except on loopback.</summary>
    public TimeSpan WriteInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a <c>Retry-After</c> may ask for; a longer one blocks the scenario with AC9002.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a read-back waits for the state that was sent.</summary>
    public TimeSpan ReadBackDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>JSON Merge Patches (RFC 7396) that put sendable values in place of documented placeholders, by page: <c>v1.0/x-assign.md</c>.</summary>
    public ImmutableDictionary<string, string> Overlays { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The folder of journals; outside <c>reports</c>.</summary>
    public required string JournalFolder { get; init; }
}

/// <summary>Where credentials come from.</summary>
public enum CredentialKind
{
    /// <summary><c>AZURE_TENANT_ID</c>, <c>AZURE_CLIENT_ID</c> and a secret or certificate.</summary>
    Environment,

    /// <summary>A federated token, as CI systems and Kubernetes give.</summary>
    Workload,

    /// <summary>The identity of the machine.</summary>
    Managed,

    /// <summary>A certificate file named by <c>AZURE_CLIENT_CERTIFICATE_PATH</c>.</summary>
    Certificate,

    /// <summary>What a developer is signed in to; only on request.</summary>
    Developer,
}
