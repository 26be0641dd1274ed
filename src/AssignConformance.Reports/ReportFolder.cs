using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Formats;
using AssignConformance.Reports.Formats.Sarif;
using AssignConformance.Reports.Formats.Trx;
using AssignConformance.Reports.Html;

namespace AssignConformance.Reports;

/// <summary>A folder with a run in every format, and in <c>bodies/</c> what the HTML report cuts.</summary>
/// <remarks>Each file is written beside its place and then moved there, so that a reader sees the old file or the new one, never half of one.
/// One format that fails keeps no other from being written.</remarks>
public static class ReportFolder
{
    public const string HtmlFile = "index.html";
    public const string JUnitFile = "junit.xml";
    public const string SummaryFile = "summary.md";
    public const string TrxFile = "results.trx";
    public const string SarifFile = "results.sarif";
    public const string EventsFile = "results.ndjson";

    /// <summary>Writes the formats of a run, creating the folder. Never throws for what the disk does.</summary>
    /// <param name="stream">The run's events; what is wrong with the stream stands in the reports.</param>
    /// <param name="html">For <see cref="ReportFormats.Html"/>; null for the defaults.</param>
    public static ReportFolderResult Write(string folder, EventStream stream, ReportFormats formats = ReportFormats.All, HtmlReportOptions? html = null)
    {
        html ??= new HtmlReportOptions();
        return Write(folder, new Lazy<RunReport>(() => RunReport.From(stream) with { EarlierRuns = html.EarlierRuns, Title = html.Title }), stream.Events, formats, html);
    }

    /// <summary>As <see cref="Write(string, EventStream, ReportFormats, HtmlReportOptions)"/>, for a run that is folded already.</summary>
    /// <param name="events">Enumerated for <see cref="ReportFormats.Events"/>, once.</param>
    public static ReportFolderResult Write(string folder, RunReport report, IEnumerable<RunEvent> events, ReportFormats formats = ReportFormats.All, HtmlReportOptions? html = null)
    {
        html ??= new HtmlReportOptions();
        return Write(folder, new Lazy<RunReport>(report with { EarlierRuns = html.EarlierRuns, Title = html.Title }), events, formats, html);
    }

    private static ReportFolderResult Write(string folder, Lazy<RunReport> report, IEnumerable<RunEvent> events, ReportFormats formats, HtmlReportOptions html)
    {
        var bodies = ImmutableArray<BodyFile>.Empty;
        var result = Write(folder, Files(report, events, html, cut => bodies = cut).Where(each => formats.HasFlag(each.Format)));

        // A report that was not replaced keeps the bodies that it links to.
        return result.Written.Contains(Path.Combine(folder, HtmlFile), StringComparer.Ordinal)
            ? result with { Faults = [.. result.Faults, .. BodyFolder.Write(folder, bodies)] }
            : result;
    }

    /// <summary>As <see cref="Write(string, EventStream, ReportFormats, HtmlReportOptions)"/>, for events that were never in a file.</summary>
    public static ReportFolderResult Write(string folder, ImmutableArray<RunEvent> events, ReportFormats formats = ReportFormats.All, HtmlReportOptions? html = null)
        => Write(folder, new EventStream(events, [], IsTorn: false), formats, html);

    /// <summary>Writes each of the files that can be written, and tells of the others.</summary>
    internal static ReportFolderResult Write(string folder, IEnumerable<ReportFile> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            return new ReportFolderResult([], [ReportFault.Of(folder, exception)]);
        }

        var written = ImmutableArray.CreateBuilder<string>();
        var faults = ImmutableArray.CreateBuilder<ReportFault>();
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            if (Replace(path, file.Write) is { } fault)
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

    /// <summary>Every format of a run.</summary>
    /// <param name="report">Folded when the first format needs it.</param>
    /// <param name="cut">Is given the bodies that the HTML report cuts, once that is written.</param>
    internal static IEnumerable<ReportFile> Files(Lazy<RunReport> report, IEnumerable<RunEvent> events, HtmlReportOptions html, Action<ImmutableArray<BodyFile>>? cut = null) =>
    [
        .. html.Assets is ReportAssets.External ? HtmlReport.ExternalFiles.Select(file => Text(ReportFormats.Html, file.Name, () => file.Text)) : [],
        new(ReportFormats.Html, HtmlFile, output => (cut ?? (_ => { }))(WriteHtml(report.Value, html, output))),
        new(ReportFormats.JUnit, JUnitFile, output => JUnitWriter.Write(report.Value, output)),
        Text(ReportFormats.Summary, SummaryFile, () => SummaryWriter.Render(report.Value)),
        new(ReportFormats.Trx, TrxFile, output => TrxWriter.Write(report.Value, output)),
        new(ReportFormats.Sarif, SarifFile, output => SarifWriter.Write(report.Value, output)),
        new(ReportFormats.Events, EventsFile, output => WriteEvents(events, output)),
    ];

    private static ReportFile Text(ReportFormats format, string file, Func<string> text)
        => new(format, file, output => output.Write(Encoding.UTF8.GetBytes(text())));

    private static ImmutableArray<BodyFile> WriteHtml(RunReport report, HtmlReportOptions html, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        return HtmlReport.Write(report, writer, html);
    }

    private static void WriteEvents(IEnumerable<RunEvent> events, Stream output)
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

/// <summary>A file of the folder, and what writes it.</summary>
/// <param name="Write">May throw whatever it likes.</param>
internal sealed record ReportFile(ReportFormats Format, string Name, Action<Stream> Write);

/// <summary>What became of the files.</summary>
/// <param name="Written">Their paths.</param>
/// <param name="Faults">One for each that could not be written, or one for the folder.</param>
public sealed record ReportFolderResult(ImmutableArray<string> Written, ImmutableArray<ReportFault> Faults)
{
    public bool IsComplete => Faults.IsEmpty;
}
