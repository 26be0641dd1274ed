using System.Collections.Immutable;
using System.Diagnostics;
using AssignConformance.Cli;
using AssignConformance.Tests.Stubs.WireMock;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>Runs against the real WireMock.</summary>
[Collection("SpecFlow runtime")]
public sealed class WireMockRunTests
{
    [WireMockFact]
    public async Task The_five_pages_get_the_same_verdicts_from_both_stubs()
    {
        using var project = new ProjectCopy();
        var embedded = await project.RunAsync("run");
        var expected = Verdicts(project);

        var run = await project.RunAsync("run", "--target", "wiremock");

        run.ExitCode.Should().Be(embedded.ExitCode, run.Output + run.Error);
        run.Output.Should().StartWith("5 pages, 49 scenarios against wiremock\n");
        Verdicts(project).Should().HaveCount(49).And.BeEquivalentTo(expected);
        WireMockProcesses.Of(project.In("stubs")).Should().BeEmpty();
    }

    [WireMockFact]
    public async Task A_page_that_is_no_project_is_served_from_a_temporary_folder()
    {
        using var project = new ProjectCopy();
        var page = Path.Combine(project.Docs, "v1.0", "devicecompliancepolicy-assign.md");

        var run = await CommandResult.OfAsync("run", "--target", "wiremock", "--docs", page, "--report", project.Report);

        run.Output.Should().Contain("1 pages, ").And.Contain(" against wiremock").And.Contain("passed");
        run.Error.Should().BeEmpty();
    }

    [WireMockFact]
    public async Task An_answer_that_no_mapping_gives_is_the_harness_s_failure()
    {
        using var project = new ProjectCopy();
        project.Edit("stubs/mappings/v1.0/devicecompliancepolicy-assign.json", "/v1.0/deviceManagement", "/v1.0/elsewhere");

        var run = await project.RunAsync("run", "--target", "wiremock", "--tags", "@v1.0");

        run.ExitCode.Should().NotBe(0);
        run.Output.Should().Contain("AC9006").And.Contain("Request was not matched");
    }

    [WireMockFact]
    public async Task After_a_kill_of_the_run_WireMock_ends_by_itself()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var project = new ProjectCopy();
        string[] arguments = [typeof(CommandLine).Assembly.Location, "run", "--target", "wiremock", "--docs", project.Docs, "--report", project.Report];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        using var run = Process.Start(start)!;
        await WireMockProcesses.WaitForAsync(project.In("stubs"), 1, TimeSpan.FromSeconds(60));

        run.Kill();

        await run.WaitForExitAsync();
        run.ExitCode.Should().Be(128 + 9);
        await WireMockProcesses.WaitForAsync(project.In("stubs"), 0, TimeSpan.FromSeconds(10));
    }

    private static ImmutableArray<(string Id, string Verdict)> Verdicts(ProjectCopy project)
        => [.. RunTests.Results(project).Select(result => (result.Id, result.Verdict.Name))];
}
