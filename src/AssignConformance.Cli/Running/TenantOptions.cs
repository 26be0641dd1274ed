namespace AssignConformance.Cli.Running;

/// <summary>What the command line says about a live tenant. Never a secret.</summary>
public sealed record TenantOptions
{
    /// <summary>The tenant's id as given, or null.</summary>
    public string? Tenant { get; init; }

    public bool AllowWrites { get; init; }

    /// <summary>Stop after the preflight.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Where the credential comes from, as given, or null.</summary>
    public string? Credential { get; init; }

    /// <summary>The configuration file as given, or null for <c>assign-conformance.json</c> of the current folder, if there.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>The first option that was given, or null where none was.</summary>
    public string? FirstGiven
        => Tenant is not null ? "--tenant" : AllowWrites ? "--allow-writes" : IsDryRun ? "--dry-run" : Credential is not null ? "--credential" : ConfigurationFile is not null ? "--config" : null;
}
