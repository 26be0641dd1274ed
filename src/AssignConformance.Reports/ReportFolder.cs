using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Formats;
using AssignConformance.Reports.History;
using AssignConformance.Reports.Html;

namespace AssignConformance.Reports;

/// <summary>A folder with a run in every format.</summary>
/// <remarks>Each file is written beside its place and then moved there, so that a reader sees the old file or the new one, never half of one.
/// One format that fails keeps no other from being written.</remarks>
public static class ReportFolder
{
    public const string HtmlFile = "index.html";
    public const string JUnitFile = "junit.xml";
    public const string SummaryFile = "summary.md";
    public const string EventsFile = "results.ndjson";

    /// <summary>Writes the formats of a run, creating the folder. Never throws for what the disk does.</summary>
    /// <param name="stream">The run's events; what is wrong with the stream stands in the reports.</param>
    /// <param name="html">For <see cref="ReportFormats.Html"/>; null for the defaults.</param>
    public static ReportFolderResult Write(string folder, EventStream stream, ReportFormats formats = ReportFormats.All, HtmlReportOptions? html = null)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            return new ReportFolderResult([], [ReportFault.Of(folder, exception)]);
        }

        var report = new Lazy<RunReport>(() => RunReport.From(stream) with { EarlierRuns = html?.EarlierRuns ?? [] });
        var written = ImmutableArray.CreateBuilder<string>();
        var faults = ImmutableArray.CreateBuilder<ReportFault>();
        foreach (var (format, file, write) in Files(report, stream.Events, html ?? new HtmlReportOptions()).Where(each => formats.HasFlag(each.Format)))
        {
            var path = Path.Combine(folder, file);
            if (Replace(path, write) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                written.Add(path);
            }
        }

        return new ReportFolderResult(written.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>As <see cref="Write(string, EventStream, ReportFormats, HtmlReportOptions)"/>, for events that were never in a file.</summary>
    public static ReportFolderResult Write(string folder, ImmutableArray<RunEvent> events, ReportFormats formats = ReportFormats.All, HtmlReportOptions? html = null)
        => Write(folder, new EventStream(events, [], IsTorn: false), formats, html);

    private static IEnumerable<(ReportFormats Format, string File, Action<Stream> Write)> Files(Lazy<RunReport> report, ImmutableArray<RunEvent> events, HtmlReportOptions html) =>
    [
        .. html.Assets is ReportAssets.External ? HtmlReport.ExternalFiles.Select(file => Text(ReportFormats.Html, file.Name, () => file.Text)) : [],
        (ReportFormats.Html, HtmlFile, output => WriteHtml(report.Value, html, output)),
        (ReportFormats.JUnit, JUnitFile, output => JUnitWriter.Write(report.Value, output)),
        Text(ReportFormats.Summary, SummaryFile, () => SummaryWriter.Render(report.Value)),
        (ReportFormats.Events, EventsFile, output => WriteEvents(events, output)),
    ];

    private static (ReportFormats Format, string File, Action<Stream> Write) Text(ReportFormats format, string file, Func<string> text)
        => (format, file, output => output.Write(Encoding.UTF8.GetBytes(text())));

    private static void WriteHtml(RunReport report, HtmlReportOptions html, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        HtmlReport.Write(report, writer, html);
    }

    private static void WriteEvents(ImmutableArray<RunEvent> events, Stream output)
    {
        foreach (var runEvent in events)
        {
            output.Write([.. EventJson.Write(runEvent), (byte)'\n']);
        }
    }

    /// <summary>Writes a file beside its place and moves it there.</summary>
    /// <returns>What kept it from being written, or null.</returns>
    public static ReportFault? Replace(string path, Action<Stream> write)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var output = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(output);
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
#pragma warning disable CA1031 // A bug in one format must not take the others, or the run's exit code, with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Remove(temporary);
            return ReportFault.Of(path, exception);
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            // The failure to write is told; a left-over temporary file is replaced next time.
        }
    }
}

/// <summary>What became of the files.</summary>
/// <param name="Written">Their paths.</param>
/// <param name="Faults">One for each that could not be written, or one for the folder.</param>
public sealed record ReportFolderResult(ImmutableArray<string> Written, ImmutableArray<ReportFault> Faults)
{
    public bool IsComplete => Faults.IsEmpty;
}
