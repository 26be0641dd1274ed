using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Formats;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class AllFormatsTests
{
    /// <summary>The HTML report has snapshots of its parts, and a browser, of its own.</summary>
    [Fact]
    public void Every_format_is_made_of_the_recorded_stream_alone()
    {
        using var folder = new TemporaryFolder();
        var stream = NdjsonReader.ReadFile(Repository.InRoot("src", "AssignConformance.Tests", "Reports", "recorded", ReportFolder.EventsFile));

        var result = ReportFolder.Write(folder.Path, stream);

        result.IsComplete.Should().BeTrue();
        result.Written.Select(Path.GetFileName).Should().BeEquivalentTo("index.html", "junit.xml", "results.trx", "results.sarif", "summary.md", "results.ndjson");
        foreach (var file in result.Written.Select(path => Path.GetFileName(path)!).Where(file => file != ReportFolder.HtmlFile))
        {
            Snapshot.Matches(File.ReadAllText(folder.File(file)), "Reports", "recorded", file);
        }

        Snapshot.Matches(GitHubAnnotations.Render(RunReport.From(stream)), "Reports", "recorded", "annotations.txt");
    }
}
