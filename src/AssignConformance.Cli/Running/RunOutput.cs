using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;

namespace AssignConformance.Cli.Running;

/// <summary>What a run leaves: its summary on the console, its place in the history, its report folder.</summary>
internal sealed class RunOutput(RunPlan plan, RunOptions options, TextWriter output, TextWriter error)
{
    /// <summary>Where the run's failures are accepted from now on, or null.</summary>
    public BaselineWriter? NewBaseline { get; init; }

    /// <returns>What could not be written.</returns>
    public async Task<ImmutableArray<ReportFault>> WriteAsync(RunReport report, bool isInterrupted)
    {
        if (!options.IsQuiet)
        {
            await SummariseAsync(report);
        }

        var history = RunHistory.Continue(options, report, isInterrupted);
        if (history.Warning is { } warning)
        {
            await error.WriteLineAsync("assign-conformance: " + warning);
        }

        var folder = ReportFolder.Write(
            options.ReportFolder, report, [], ReportFormats.All & ~ReportFormats.Events, new HtmlReportOptions { Assets = options.ReportAssets, Title = options.Title, EarlierRuns = history.Earlier });
        var unaccepted = await AcceptAsync(report);
        if (!options.IsQuiet && folder.Written.Length > 0)
        {
            await output.WriteLineAsync($"report: {Path.Combine(options.ReportFolder, ReportFolder.HtmlFile)}");
        }

        return [.. unaccepted is null ? Array.Empty<ReportFault>() : [unaccepted], .. history.Fault is { } fault ? [fault] : Array.Empty<ReportFault>(), .. folder.Faults];
    }

    private async Task<ReportFault?> AcceptAsync(RunReport report)
    {
        if (NewBaseline is null)
        {
            return null;
        }

        var (accepted, fault) = NewBaseline.Write(report);
        if (!options.IsQuiet && fault is null)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"baseline: {options.NewBaseline!.File} accepts {accepted} failures"));
        }

        return fault;
    }

    private async Task SummariseAsync(RunReport report)
    {
        await (report.Proof is { } proof ? ProofConsole.WriteAsync(output, report, proof) : RunConsole.WriteAsync(output, report));
        if (options.MaximumFailures is { } most && report.NotRun > 0 && report.Counts.Failed + report.Counts.Errored >= most)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"stopped by --max-failures {most}: {report.NotRun} of {report.Planned} scenarios did not run"));
        }

        if (plan.StaleFiles > 0)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"assign-conformance: {plan.StaleFiles} files of features/ and stubs/ are not what the pages ask for: see generate --check."));
        }
    }
}
