namespace AssignConformance.Reports;

/// <summary>Why the record of a run must not be taken as complete, in sentences.</summary>
internal static class StreamProblems
{
    /// <param name="runs">How many beginnings of a run the stream holds.</param>
    public static IEnumerable<string> Of(RunReport report, int runs)
    {
        if (report.Started is null)
        {
            yield return "The event stream lacks its beginning: how many scenarios were planned is not known.";
        }
        else if (report.Started.FormatVersion != RunReport.FormatVersion)
        {
            yield return $"The event stream has format version {Count.Of(report.Started.FormatVersion)}; this version of AssignConformance reads {Count.Of(RunReport.FormatVersion)}.";
        }

        if (runs > 1)
        {
            yield return "The event stream holds more than one run.";
        }

        if (report.Finished is null)
        {
            yield return "The event stream was cut off: the run did not finish.";
        }

        if (report.NotRun > 0)
        {
            yield return $"{Count.Of(report.NotRun)} of {Count.Of(report.Planned, "planned scenario")} did not run.";
        }
        else if (report.Started is { } started && report.Scenarios.Length > started.PlannedScenarios)
        {
            yield return $"{Count.Of(report.Scenarios.Length, "scenario")} ran, but {Count.Of(started.PlannedScenarios)} were planned.";
        }

        foreach (var twice in report.Scenarios.GroupBy(scenario => scenario.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            yield return $"The scenario {twice.Key} is reported {Count.Of(twice.Count())} times.";
        }
    }
}
