using AssignConformance.Reports.Html;

namespace AssignConformance.Cli.Reporting;

/// <summary>What <c>report</c> was asked for.</summary>
/// <param name="Results">Files of events, or folders that hold <c>results.ndjson</c>; at least one.</param>
/// <param name="IsQuiet">Print nothing but errors.</param>
public sealed record ReportOptions(IReadOnlyList<string> Results, string ReportFolder, bool IsQuiet)
{
    public ReportAssets Assets { get; init; } = ReportAssets.Embedded;

    /// <summary>What the report calls the run, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The history of runs to read and continue; null for <c>history.json</c> of the report folder, if there.</summary>
    public string? History { get; init; }

    /// <summary>Print GitHub's workflow commands for what does not conform.</summary>
    public bool HasGitHubAnnotations { get; init; }
}
