using System.Collections.Immutable;
using System.Text;
using AssignConformance.Reports;
using AssignConformance.Reports.History;

namespace AssignConformance.Cli.Running;

/// <summary>What became of a run's history.</summary>
/// <param name="Earlier">The runs before this one, oldest first.</param>
/// <param name="Warning">Why the history could not be used, or null.</param>
/// <param name="Fault">Why it could not be written, or null.</param>
internal sealed record RunHistory(ImmutableArray<HistoryRun> Earlier, string? Warning = null, ReportFault? Fault = null)
{
    /// <summary>Reads the history that the options name, or that lies in the report folder, and adds the run to it.</summary>
    public static RunHistory Continue(RunOptions options, RunReport report, bool isInterrupted)
        => Continue(options.History, options.ReportFolder, report, options.ChoosesEveryScenario && report is { Started.Shard: null, NotRun: 0 } && !isInterrupted);

    /// <summary>As the other.</summary>
    /// <param name="given">The file, or null for that of the report folder, if there.</param>
    /// <param name="isWhole">Only a whole run is added: of a part it could not be told what was mended and what was not asked.</param>
    /// <remarks>A history that can't be read is left as it is; a run that is in it already takes its own place.</remarks>
    public static RunHistory Continue(string? given, string reportFolder, RunReport report, bool isWhole)
    {
        var file = given ?? Path.Combine(reportFolder, HistoryFile.Name);
        if (given is null && !File.Exists(file))
        {
            return new RunHistory([]);
        }

        var (earlier, problem) = HistoryFile.Read(file);
        return problem is not null ? new RunHistory([], Warning: problem)
            : !isWhole || HistoryRun.Of(report) is not { } run ? new RunHistory(earlier)
            : new RunHistory(earlier, Fault: ReportFolder.Replace(file, output => output.Write(Encoding.UTF8.GetBytes(HistoryFile.Append(earlier, run)))));
    }
}
