using System.Diagnostics;
using System.Globalization;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using AssignConformance.Tests.Reports;

namespace AssignConformance.Benchmarks.Reporting;

/// <summary>Folding the events of a run and rendering it, as <c>run</c> does.</summary>
internal static class Rendering
{
    /// <returns>Milliseconds from the folded events to the file, and the most memory that was resident in bytes.</returns>
    public static string Render(string file)
    {
        var fold = new RunFold();
        foreach (var runEvent in LargeRun.Events())
        {
            fold.Handle(runEvent);
        }

        var watch = Stopwatch.StartNew();
        using (var output = new StreamWriter(file))
        {
            HtmlReport.Write(fold.ToReport(), output);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds} {Process.GetCurrentProcess().PeakWorkingSet64}");
    }
}
