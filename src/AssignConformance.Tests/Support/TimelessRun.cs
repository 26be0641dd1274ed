using System.Text;
using System.Text.RegularExpressions;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Reports;

namespace AssignConformance.Tests.Support;

/// <summary>A run without its times: the one normaliser for runs that must be equal but for them.</summary>
internal static partial class TimelessRun
{
    /// <summary>The file of events with every time and duration the same, and every report made of just those events, by file name.</summary>
    public static SortedDictionary<string, string> Of(string reportFolder)
    {
        var text = DateField().Replace(Moment().Replace(Seconds().Replace(File.ReadAllText(Path.Combine(reportFolder, ReportFolder.EventsFile)), "\"${name}\":1"), "\"${name}\":\"2026-01-01T00:00:00+00:00\""), "\"name\":\"Date\",\"value\":\"\"");
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, NdjsonReader.Read(Encoding.UTF8.GetBytes(text)), ReportFormats.All & ~ReportFormats.Events);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [ReportFolder.EventsFile] = text };
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            files.Add(Path.GetFileName(file), File.ReadAllText(file));
        }

        return files;
    }

    [GeneratedRegex("\"(?<name>\\w*[sS]econds)\":[0-9.eE+-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Seconds();

    [GeneratedRegex("\"(?<name>started|finished)\":\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Moment();

    [GeneratedRegex("\"name\":\"Date\",\"value\":\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DateField();
}
