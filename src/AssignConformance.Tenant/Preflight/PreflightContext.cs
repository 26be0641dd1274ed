using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Preflight;

/// <summary>What a preflight looks at.</summary>
public sealed record PreflightContext
{
    public required TenantSettings Settings { get; init; }

    /// <summary>What the token says of itself.</summary>
    public required TokenClaims Claims { get; init; }

    /// <summary>The way to the tenant; its gate lets <see cref="PreflightPaths"/> through.</summary>
    public required ITenantSender Sender { get; init; }

    /// <summary>What the run would do, by recipe and version. Empty where nothing of it belongs to a recipe.</summary>
    public required ImmutableArray<PlannedUse> Plan { get; init; }

    /// <summary>Those that the plan was made with, unused ones too: other runs may use any of them.</summary>
    public required RecipeCatalogue Recipes { get; init; }

    /// <summary>This run's mark: objects that carry another belong to other runs.</summary>
    public required RunMark Mark { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
