using System.Collections.Immutable;
using AssignConformance.Reports.History;

namespace AssignConformance.Reports.Html;

/// <summary>How the HTML report is written.</summary>
public sealed record HtmlReportOptions
{
    public ReportAssets Assets { get; init; } = ReportAssets.Embedded;

    /// <summary>See <see cref="RunReport.Title"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Runs before this one, see <see cref="RunReport.EarlierRuns"/>.</summary>
    public ImmutableArray<HistoryRun> EarlierRuns { get; init; } = [];
}

/// <summary>Where the report's style and script are.</summary>
public enum ReportAssets
{
    /// <summary>In the file, which allows itself just these by their hashes (Content Security Policy level 2).</summary>
    Embedded,

    /// <summary>In <c>report.css</c> and <c>report.js</c> beside it, for places whose policy is <c>script-src 'self'; style-src 'self'; img-src data:</c>.</summary>
    External,
}
