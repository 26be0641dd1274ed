namespace AssignConformance.Reports.Html;

/// <summary>How much of a run the HTML report holds in the open.</summary>
public enum ReportScale
{
    /// <summary>Everything: each scenario with what was sent and answered, each page whole.</summary>
    Complete,

    /// <summary>A line for each scenario that passed; what failed with all that contradicts it. Exchanges and pages are packed, and unfolded by script:
    /// of the passed scenarios of an operation the documented exchange alone, of the page the lines around what is named.</summary>
    Condensed,
}

internal static class ReportScales
{
    /// <summary>More scenarios than this are condensed: a file of some 25 KB a scenario would no longer open at once.</summary>
    public const int CompleteScenarios = 250;

    public static ReportScale Of(RunReport report) => report.Scenarios.Length <= CompleteScenarios ? ReportScale.Complete : ReportScale.Condensed;
}
