using AssignConformance.Reports;
using AssignConformance.Tests.Reports;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Support;

/// <summary>The normaliser takes times away, and nothing else.</summary>
public sealed class TimelessRunTests
{
    private static readonly string[] s_files = [ReportFolder.HtmlFile, ReportFolder.JUnitFile, ReportFolder.TrxFile, ReportFolder.SarifFile, ReportFolder.EventsFile, ReportFolder.SummaryFile];

    /// <summary>Each row: a file, a text of it, and what is left.</summary>
    [Theory]
    [InlineData("results.ndjson", """{"event":"runStarted","started":"2026-11-26T04:33:55.3006352+00:00","target":"stub"}""", """{"event":"runStarted","started":"~","target":"stub"}""")]
    [InlineData("results.ndjson", """{"durationSeconds":0.4573841,"exitCode":0}""", """{"durationSeconds":~,"exitCode":0}""")]
    [InlineData("results.ndjson", """{"name":"Date","value":"Thu, 26 Nov 2026 04:33:56 GMT"}""", """{"name":"Date","value":"~"}""")]
    [InlineData("results.ndjson", """{"body":"{\"started\":\"2026-11-26T04:33:55Z\",\"waitSeconds\":7}","line":12}""", """{"body":"{\"started\":\"2026-11-26T04:33:55Z\",\"waitSeconds\":7}","line":12}""")]
    [InlineData("results.ndjson", """{"name":"Age","value":"Thu, 26 Nov 2026 04:33:56 GMT"}""", """{"name":"Age","value":"Thu, 26 Nov 2026 04:33:56 GMT"}""")]
    [InlineData("junit.xml", """<testcase name="within 0.457" time="0.457" />""", """<testcase name="within 0.457" time="~" />""")]
    [InlineData("results.trx", """<UnitTestResult testName="00:00:01" duration="00:00:00.4573841" outcome="Passed" />""", """<UnitTestResult testName="00:00:01" duration="~" outcome="Passed" />""")]
    [InlineData("results.sarif", """          "text": "startTimeUtc is 2026-11-26T04:33:55.3+00:00",""", """          "text": "startTimeUtc is 2026-11-26T04:33:55.3+00:00",""")]
    [InlineData("summary.md", "Target `stub`, docs `pages`, AssignConformance 0.1.0+f5ece4bd, 1.57 s.", "Target `stub`, docs `pages`, AssignConformance 0.1.0+f5ece4bd, ~.")]
    [InlineData("summary.md", "| AC9009 | no answer within 60 s. |", "| AC9009 | no answer within 60 s. |")]
    [InlineData("index.html", "<dt>Duration</dt><dd>1 min 07 s</dd>", "<dt>Duration</dt><dd>~</dd>")]
    [InlineData("index.html", "<p>no answer within 60 s</p><td>457 ms</td>", "<p>no answer within 60 s</p><td>457 ms</td>")]
    public void Times_go_and_what_looks_like_them_stays(string file, string text, string rest) => TimelessRun.Of(file, text).Should().Be(rest);

    [Fact]
    public void Each_file_of_a_run_keeps_all_but_a_few_characters_and_every_difference_that_is_no_time()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, RecordedRun.Events);

        var timeless = TimelessRun.Of(folder.Path);

        timeless.Keys.Should().BeEquivalentTo(s_files);
        foreach (var (file, text) in timeless)
        {
            var written = File.ReadAllText(folder.File(file));
            text.Should().Contain("~").And.NotBe(written);
            var lines = written.Split('\n');
            text.Split('\n').Should().HaveSameCount(lines);
            TimelessRun.Of(file, written.Replace("devicecompliancepolicy-assign", "devicecompliancepolicy-Assign", StringComparison.Ordinal)).Should().NotBe(text);
        }
    }
}
