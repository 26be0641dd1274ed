using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class ReportFolderTests
{
    [Fact]
    public void Writes_every_format_and_leaves_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var target = folder.File("made/on/the/way");

        var result = ReportFolder.Write(target, RecordedRun.Events);

        result.IsComplete.Should().BeTrue();
        Directory.GetFiles(target).Select(Path.GetFileName).Should().BeEquivalentTo("index.html", "junit.xml", "summary.md", "results.ndjson");
        NdjsonReader.ReadFile(Path.Combine(target, ReportFolder.EventsFile)).Events.Should().HaveCount(RecordedRun.Events.Length);
        foreach (var file in result.Written)
        {
            File.ReadAllBytes(file)[0].Should().BeOneOf((byte)'<', (byte)'#', (byte)'{');
            File.ReadAllText(file).Should().NotContain("\r");
        }
    }

    [Fact]
    public void Leaves_alone_the_events_that_the_run_wrote()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(ReportFolder.EventsFile), "written during the run");

        ReportFolder.Write(folder.Path, RecordedRun.Events, ReportFormats.All & ~ReportFormats.Events);

        File.ReadAllText(folder.File(ReportFolder.EventsFile)).Should().Be("written during the run");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_fault_that_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("taken"), "");

        var result = ReportFolder.Write(folder.File("taken"), RecordedRun.Events);

        result.Written.Should().BeEmpty();
        result.Faults.Should().ContainSingle().Which.Message.Should().Contain("taken").And.Contain("Give a writable folder with --report");
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_keeps_no_other_from_being_written()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("junit.xml"));

        var result = ReportFolder.Write(folder.Path, RecordedRun.Events);

        result.Faults.Should().ContainSingle().Which.Path.Should().EndWith("junit.xml");
        result.Written.Should().HaveCount(3);
        Directory.GetFiles(folder.Path, "*.tmp").Should().BeEmpty();
    }
}
