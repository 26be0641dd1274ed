using System.Diagnostics;
using System.Text.Json.Nodes;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>A run as a process of its own, killed while it runs.</summary>
[Collection("SpecFlow runtime")]
public sealed class KilledRunTests
{
    /// <summary>In ordinal order of the features: all others have ended before one of these is answered.</summary>
    private const string Last = "v1.0/devicecompliancepolicy-assign";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_killed_process_leaves_events_that_can_be_read_and_its_report_is_not_complete()
    {
        using var project = new ProjectCopy();
        KeepAnswersBack(project);
        using var run = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "assign-conformance.dll"), "run", "--docs", project.Docs, "--workers", "1", "--report", project.Report])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await WaitForResultsAsync(run, Path.Combine(project.Report, "results.ndjson"), 43);
        }
        finally
        {
            run.Kill();
            await run.WaitForExitAsync();
        }

        var killed = NdjsonReader.ReadFile(Path.Combine(project.Report, "results.ndjson"));
        killed.Faults.Should().BeEmpty();
        killed.Events.OfType<RunEvent.ScenarioFinished>().Should().HaveCount(43).And.OnlyContain(finished => finished.Result.Verdict is Verdict.Passed || finished.Result.Verdict is Verdict.FailedKnown);
        killed.Events.OfType<RunEvent.RunFinished>().Should().BeEmpty();
        var report = await CommandResult.OfAsync("report", project.Report, "--report", project.In("out"));
        report.ExitCode.Should().Be(3, report.Output + report.Error);
        report.Error.Should().Contain("cut off").And.Contain($"{Last}.feature:10 has no result");
        (await File.ReadAllTextAsync(project.In("out", "index.html"))).Should().Contain("Not complete:");
        (await File.ReadAllTextAsync(project.In("out", "summary.md"))).Should().Contain("6 of 49 planned scenarios did not run");
    }

    /// <summary>The last feature waits for its answers for ten minutes, longer than this test.</summary>
    private static void KeepAnswersBack(ProjectCopy project)
    {
        var file = project.In("stubs", "mappings", Last + ".json");
        var mappings = JsonNode.Parse(File.ReadAllText(file))!;
        foreach (var mapping in mappings["mappings"]!.AsArray())
        {
            mapping!["response"]!["fixedDelayMilliseconds"] = 600_000;
        }

        File.WriteAllText(file, mappings.ToJsonString());
    }

    /// <summary>Returns once so many scenarios stand in the file that the process writes.</summary>
    private static async Task WaitForResultsAsync(Process process, string file, int count)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!File.Exists(file) || Scenarios(file) < count)
        {
            process.HasExited.Should().BeFalse("it waits for an answer");
            await Task.Delay(20, patience.Token);
        }
    }

    private static int Scenarios(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd().Split('\n')[..^1].Count(line => line.Contains("\"event\":\"scenario\"", StringComparison.Ordinal));
    }
}
