using AssignConformance.Reports.Html;

namespace AssignConformance.Cli.Reporting;

/// <summary>What <c>report</c> was asked for.</summary>
/// <param name="Results">Files of events, or folders that hold <c>results.ndjson</c>; at least one.</param>
/// <param name="IsQuiet">Print nothing but errors.</param>
public sealed record ReportOptions(IReadOnlyList<string> Results, string ReportFolder, bool IsQuiet)
{
    public ReportAssets Assets { get; init; } = ReportAssets.Embedded;

    /// <summary>Print GitHub's workflow commands for what does not conform.</summary>
    public bool HasGitHubAnnotations { get; init; }
}
