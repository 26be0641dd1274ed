using System.Collections.Immutable;
using AssignConformance.Stubs.Hosting.Serving;

namespace AssignConformance.Cli.Serving;

/// <summary>What <c>serve</c> was asked for.</summary>
public sealed record ServeOptions
{
    /// <summary>As given, or null for the default.</summary>
    public string? Docs { get; init; }

    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>0 for a free one.</summary>
    public int Port { get; init; }

    public TimeSpan Delay { get; init; }

    public RequestRate? Throttle { get; init; }

    public ImmutableArray<FaultPlan> Faults { get; init; } = [];

    public bool UsesHttps { get; init; }

    /// <summary>Where the certificate's public part goes, or null.</summary>
    public string? CertificateFile { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>Verdicts are coloured.</summary>
    public bool IsColoured { get; init; }
}
