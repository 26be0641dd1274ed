using System.Collections.Immutable;

namespace AssignConformance.Stubs.Targets;

/// <summary>How a <see cref="LoopbackTarget"/> sends.</summary>
public sealed record LoopbackTargetOptions
{
    /// <summary>The target as reports name it; the base URL where null.</summary>
    public string? Name { get; init; }

    /// <summary>Hosts other than loopback that may be sent requests.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>The field that every answer of a mapping has, where the server is a stub that says so; an answer without it is AC9006.</summary>
    public string? MappingField { get; init; }

    /// <summary>How long an exchange may take, its body included.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(30);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
