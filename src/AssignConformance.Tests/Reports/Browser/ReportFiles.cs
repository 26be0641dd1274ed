using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>Reports in a folder of their own.</summary>
internal sealed class ReportFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFiles()
    {
        Complete = Write("complete.html", HtmlReport.Render(CompleteRun));
        Condensed = Write("condensed.html", HtmlReport.Render(CondensedRun));
        BrokenOff = Write("broken-off.html", HtmlReport.Render(RunReport.From(RecordedRun.Events.Where(each => each is not RunEvent.RunFinished and not RunEvent.ScenarioFinished { Result.Verdict: Verdict.Failed }))));
    }

    public static RunReport CompleteRun { get; } = RunReport.From(RecordedRun.Events);

    /// <summary>300 scenarios of 45 operations; 15 failed.</summary>
    public static RunReport CondensedRun { get; } = RunReport.From(LargeRun.Events(operations: 45, scenarios: 300));

    /// <summary>Addresses of files.</summary>
    public string Complete { get; }

    public string Condensed { get; }

    /// <summary>A run that lacks its end and what failed.</summary>
    public string BrokenOff { get; }

    public string Write(string name, string html)
    {
        File.WriteAllText(_folder.File(name), html);
        return new Uri(_folder.File(name)).AbsoluteUri;
    }

    /// <summary>The id of the first scenario with this verdict.</summary>
    public static string IdOf<T>(RunReport report)
        where T : Verdict
        => new Anchors(report, ReferenceEquals(report, CompleteRun) ? ReportScale.Complete : ReportScale.Condensed).Of(report.Scenarios.First(scenario => scenario.Verdict is T));

    public void Dispose() => _folder.Dispose();
}
