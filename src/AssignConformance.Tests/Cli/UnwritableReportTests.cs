using AssignConformance.Tests.Reports;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>A report that can't be written is told, and never turns a run that failed into one that passed.</summary>
[Collection("SpecFlow runtime")]
public sealed class UnwritableReportTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_cannot_be_made_is_a_clear_error_and_exit_code_2(bool conforms)
    {
        using var project = Project(conforms);
        await File.WriteAllTextAsync(project.Report, "a file where the folder should be");

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"{project.Report}: the report could not be written: ").And.Contain("Give a writable folder with --report");
        run.Output.Should().Contain(conforms ? "46 passed" : "3 failed", "the run itself went on").And.NotContain("report: ");
    }

    [FullDeviceFact]
    public async Task A_disk_that_is_full_from_the_first_event_on_is_told_and_exit_code_2()
    {
        using var project = Project(conforms: false);
        Directory.CreateDirectory(project.Report);
        File.CreateSymbolicLink(Path.Combine(project.Report, "results.ndjson"), FullDeviceFactAttribute.Device);

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("results.ndjson: the report could not be written: No space left on device");
        File.ReadAllText(Path.Combine(project.Report, "junit.xml")).Should().Contain("failures=\"1\"", "the other reports are made of what was kept in memory");
    }

    [Fact]
    public async Task One_file_that_cannot_be_replaced_is_told_and_leaves_the_verdict_of_the_others()
    {
        using var project = Project(conforms: false);
        Directory.CreateDirectory(Path.Combine(project.Report, "results.sarif"));

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("results.sarif");
        File.ReadAllText(Path.Combine(project.Report, "summary.md")).Should().StartWith("# Does not conform: 3 of 49 scenarios failed");
    }

    private static ProjectCopy Project(bool conforms)
    {
        var project = new ProjectCopy();
        if (!conforms)
        {
            File.WriteAllText(project.In("features", "known.json"), """{"knownDeviations": []}""");
        }

        return project;
    }
}
