using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using AssignConformance.Tests.Reports;

namespace AssignConformance.Benchmarks.Reporting;

/// <summary>Rendering, with the events of the run in memory as <c>run</c> has them.</summary>
internal static class Rendering
{
    /// <returns>Milliseconds from the events to the file, and the most memory that was resident in bytes.</returns>
    public static string Render(string file)
    {
        ImmutableArray<RunEvent> events = [.. LargeRun.Events()];
        var watch = Stopwatch.StartNew();
        using (var output = new StreamWriter(file))
        {
            HtmlReport.Write(RunReport.From(events), output);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds} {Process.GetCurrentProcess().PeakWorkingSet64}");
    }
}
