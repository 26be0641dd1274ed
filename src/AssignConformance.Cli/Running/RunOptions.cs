namespace AssignConformance.Cli.Running;

/// <summary>What a run was asked for.</summary>
public sealed record RunOptions
{
    /// <summary>As given, or null for the default.</summary>
    public string? Docs { get; init; }

    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary><c>stub</c>, <c>wiremock</c> or a URL.</summary>
    public string Target { get; init; } = "stub";

    /// <summary>A Cucumber tag expression, or null for every scenario.</summary>
    public string? Tags { get; init; }

    public string ReportFolder { get; init; } = "reports";

    /// <summary>At least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>As given, or null for <c>known.json</c> beside the pages.</summary>
    public string? Known { get; init; }

    public bool IsQuiet { get; init; }
}
