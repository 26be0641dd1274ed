using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant;

/// <summary>What a tenant target is put together from.</summary>
public sealed record TenantTargetOptions
{
    /// <summary>As reports name it: <c>tenant (global)</c>. Never an id.</summary>
    public required string Name { get; init; }

    public required ITenantSender Sender { get; init; }

    /// <summary>The way out for clean-up, whose writes the run's budget must not stop.</summary>
    public required ITenantSender CleanUpSender { get; init; }

    public required RecipeCatalogue Recipes { get; init; }

    /// <summary>What the senders' gate looks at.</summary>
    public required OwnedObjects Owned { get; init; }

    /// <summary>The gate as it would judge if those objects were the run's: asked before an object is made for a request that would then not leave.</summary>
    public required Func<OwnedObjects, IRequestGate> GateFor { get; init; }

    /// <summary>Asked before each assignment: why nothing may be assigned now, or null where it may.</summary>
    public required Func<CancellationToken, Task<ExchangeFailure?>> MayNotAssign { get; init; }

    public required LateJournal Journal { get; init; }

    public required RunMark Mark { get; init; }

    /// <summary>Takes real ids and values out of an exchange.</summary>
    public required Func<Exchange, Exchange> Redact { get; init; }

    /// <summary>Takes them out of a text that quotes an exchange, by the same names.</summary>
    public required Func<string, string> RedactText { get; init; }

    /// <summary>Collections, with versions, that the run may write to: of these it must be able to tell whether another run is at work. All of the recipes' by default.</summary>
    public ImmutableArray<(Recipe Recipe, string Version)>? Places { get; init; }

    /// <summary>The distance that the first write of clean-up keeps from the run's last.</summary>
    public TimeSpan WriteInterval { get; init; }

    public CleanUpOptions CleanUp { get; init; } = new();

    /// <summary>What <see cref="CleanUpTime"/> is where nothing else is said.</summary>
    public static TimeSpan LongestCleanUp { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time that clean-up takes at the end of a run.</summary>
    public TimeSpan CleanUpTime { get; init; } = LongestCleanUp;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
