using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Html;
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
        Directory.GetFiles(target).Select(Path.GetFileName).Should().BeEquivalentTo("index.html", "junit.xml", "results.trx", "results.sarif", "summary.md", "results.ndjson");
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
        result.Written.Should().HaveCount(5);
        Directory.GetFiles(folder.Path, "*.tmp").Should().BeEmpty();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("junit.xml")]
    [InlineData("summary.md")]
    [InlineData("results.trx")]
    [InlineData("results.sarif")]
    [InlineData("results.ndjson")]
    public void A_format_that_throws_is_told_and_the_others_are_written(string broken)
    {
        using var folder = new TemporaryFolder();
        var files = ReportFolder.Files(new Lazy<RunReport>(() => RunReport.From(RecordedRun.Events)), RecordedRun.Events, new HtmlReportOptions())
            .Select(file => file.Name == broken ? file with { Write = _ => throw new InvalidOperationException("a bug") } : file);

        var result = ReportFolder.Write(folder.Path, files);

        result.Faults.Should().ContainSingle().Which.Message.Should().Contain(broken).And.Contain("a bug");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().HaveCount(5).And.NotContain(broken);
    }

    [FullDeviceFact]
    public void A_full_disk_is_a_fault_of_each_file_and_leaves_the_old_ones()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in ReportFolder.Files(new Lazy<RunReport>(), [], new HtmlReportOptions()).Select(file => file.Name))
        {
            File.WriteAllText(folder.File(name), "old");
            File.CreateSymbolicLink(folder.File(name + ".tmp"), FullDeviceFactAttribute.Device);
        }

        var result = ReportFolder.Write(folder.Path, RecordedRun.Events);

        result.Written.Should().BeEmpty();
        result.Faults.Should().HaveCount(6).And.OnlyContain(fault => fault.Message.Contains("No space left on device") && fault.Message.Contains("free some space"));
        Directory.GetFiles(folder.Path).Should().HaveCount(6).And.OnlyContain(file => File.ReadAllText(file) == "old");
    }

    [UnprivilegedFact]
    public void A_folder_that_may_not_be_written_is_a_fault_of_each_file()
    {
        using var folder = new TemporaryFolder();
        var target = Directory.CreateDirectory(folder.File("kept")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var result = ReportFolder.Write(target, RecordedRun.Events);

        result.Faults.Should().HaveCount(6).And.OnlyContain(fault => fault.Message.Contains("denied") && fault.Message.Contains("--report"));
    }
}
