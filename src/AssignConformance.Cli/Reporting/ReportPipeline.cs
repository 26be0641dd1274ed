using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Formats;
using AssignConformance.Reports.Html;
using AssignConformance.Reports.Merging;

namespace AssignConformance.Cli.Reporting;

/// <summary>Renders a run from its events, or the run that several shards are parts of.</summary>
internal static class ReportPipeline
{
    /// <summary>Problems and scenarios that are told on the console; the report holds them all.</summary>
    private const int MaximumTold = 10;

    /// <returns>The exit code that the run has, or should have had, see <see cref="RunVerdict"/>.</returns>
    /// <exception cref="Model.UnusableInputException">A file can't be read, or the streams don't belong together.</exception>
    public static async Task<int> RunAsync(ReportOptions options, TextWriter output, TextWriter error)
    {
        ImmutableArray<string> paths = [.. options.Results.Select(FileOf)];
        var (report, events) = OneRun(paths) is { } run ? (run, NdjsonReader.EventsOf(paths[0])) : await MergeAsync(paths, options.ReportFolder, error);
        foreach (var problem in report.Problems.Take(MaximumTold).Concat(report.MissingScenarios.Take(MaximumTold).Select(id => $"{id} has no result.")))
        {
            await error.WriteLineAsync("assign-conformance: " + problem);
        }

        if (!options.IsQuiet)
        {
            await RunConsole.WriteAsync(output, report);
        }

        var history = RunHistory.Continue(options.History, options.ReportFolder, report, IsWhole(report));
        if (history.Warning is { } warning)
        {
            await error.WriteLineAsync("assign-conformance: " + warning);
        }

        var isInPlace = paths is [var only] && IsSame(only, EventsOf(options.ReportFolder));
        var written = ReportFolder.Write(options.ReportFolder, report, events, isInPlace ? ReportFormats.All & ~ReportFormats.Events : ReportFormats.All, new HtmlReportOptions { Assets = options.Assets, Title = options.Title, EarlierRuns = history.Earlier });
        ImmutableArray<ReportFault> faults = [.. history.Fault is { } unkept ? [unkept] : Array.Empty<ReportFault>(), .. written.Faults];
        foreach (var fault in faults)
        {
            await error.WriteLineAsync("assign-conformance: " + fault.Message);
        }

        if (!options.IsQuiet && written.Written.Length > 0)
        {
            await output.WriteLineAsync($"report: {Path.Combine(options.ReportFolder, ReportFolder.HtmlFile)}");
        }

        if (options.HasGitHubAnnotations)
        {
            await output.WriteAsync(GitHubAnnotations.Render(report));
        }

        return ExitCode.Worst([RunVerdict.ExitCodeOfStream(report), faults.IsEmpty ? ExitCode.Success : ExitCode.Usage]);
    }

    /// <summary>Nothing was left out by choice, which a stream tells only of targets that meet every known deviation, and nothing by accident.</summary>
    private static bool IsWhole(RunReport report)
        => report is { Started.MeetsEveryKnownDeviation: true, Finished.ExitCode: not ExitCode.Interrupted, NotRun: 0, Problems.IsEmpty: true };

    /// <summary>The run of the only file, or null where there are several, or it is a shard's.</summary>
    private static RunReport? OneRun(ImmutableArray<string> paths)
        => paths is [var only] && RunReport.FromFile(only) is { Started: not { Shard: not null } } report ? report : null;

    private static async Task<(RunReport Report, IEnumerable<RunEvent> Events)> MergeAsync(ImmutableArray<string> paths, string folder, TextWriter error)
    {
        if (paths.FirstOrDefault(path => IsSame(path, EventsOf(folder))) is { } own)
        {
            throw new UsageException($"{own} is a shard's, and the merged run would take its place. Give another folder with --report.");
        }

        var shards = paths.Select(path => ShardStream.Of(path, NdjsonReader.ReadFile(path))).ToImmutableArray();
        var merged = ShardMerger.Merge(shards, report => ExitCode.Worst([RunVerdict.ExitCode(report), .. RunVerdict.Beside(shards.Select(shard => shard.Finished).OfType<RunEvent.RunFinished>())]));
        if (ShardMerger.Missing(shards) is { IsEmpty: false } missing)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"assign-conformance: missing of {shards[0].Shard.Count} shards: {string.Join(", ", missing.Select(index => new Shard(index, shards[0].Shard.Count)))}."));
        }

        foreach (var shard in shards.Where(shard => shard.Finished is null))
        {
            await error.WriteLineAsync($"assign-conformance: {shard.Name}: the shard {shard.Shard} was cut off.");
        }

        return (RunReport.From(merged), merged.Events);
    }

    private static string FileOf(string path)
    {
        var file = Directory.Exists(path) ? EventsOf(path) : path;
        return File.Exists(file)
            ? file
            : throw new UsageException($"{file}: there is no such file. Give files of events ({ReportFolder.EventsFile}), or folders that hold one.");
    }

    private static string EventsOf(string folder) => Path.Combine(folder, ReportFolder.EventsFile);

    private static bool IsSame(string one, string other) => string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal);
}
