using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Reports;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>A run that is divided, and put together again.</summary>
[Collection("SpecFlow runtime")]
public sealed class ShardTests
{
    private const int Count = 4;

    [Fact]
    public async Task Four_shards_of_the_five_pages_merged_equal_one_run()
    {
        using var project = new ProjectCopy();
        var run = await CommandResult.OfAsync("run", "--docs", project.Docs, "--workers", "1", "--report", project.In("whole"));
        var shards = await RunShardsAsync(project.Docs, project.In("shards"));

        var report = await CommandResult.OfAsync(["report", .. shards, "--report", project.In("merged")]);

        report.ExitCode.Should().Be(run.ExitCode, report.Output + report.Error).And.Be(0);
        report.Error.Should().BeEmpty();
        TimelessRun.Of(project.In("merged")).Should().Equal(TimelessRun.Of(project.In("whole"))).And.HaveCount(6);
    }

    [Fact]
    public async Task Four_balanced_shards_of_a_larger_folder_merged_equal_one_run()
    {
        using var folder = new TemporaryFolder();
        AssignmentPages.WriteTo(folder.File("docs"), Enumerable.Range(10, 12).SelectMany(number => new[]
        {
            ($"v1.0/s{number}-assign.md", AssignmentPages.AssignPage($"s{number}", number == 15 ? "{\"assignments\": 7}" : AssignmentPages.Sent)),
            ($"v1.0/s{number}assignment-list.md", AssignmentPages.ListPage($"s{number}", AssignmentPages.Listed)),
        }));
        var run = await CommandResult.OfAsync("run", "--docs", folder.File("docs"), "--workers", "1", "--report", folder.File("whole"));
        var shards = await RunShardsAsync(folder.File("docs"), folder.File("shards"), "--balance", Path.Combine(folder.File("whole"), "results.ndjson"));

        var report = await CommandResult.OfAsync(["report", .. shards, "--report", folder.File("merged")]);

        report.ExitCode.Should().Be(run.ExitCode, report.Output + report.Error);
        TimelessRun.Of(folder.File("merged")).Should().Equal(TimelessRun.Of(folder.File("whole")));
        var plan = Plan(shards[0]);
        plan.Features.Select(feature => feature.Shard).Distinct().Should().HaveCount(Count, "each shard has something to do");
        plan.Features.GroupBy(feature => feature.Path[..8]).Should().OnlyContain(pair => pair.Select(feature => feature.Shard).Distinct().Count() == 1, "what is assigned and listed is one state");
    }

    [Fact]
    public async Task A_missing_shard_and_one_that_was_killed_are_told_and_exit_with_3()
    {
        using var project = new ProjectCopy();
        var shards = await RunShardsAsync(project.Docs, project.In("shards"));
        var busy = shards.First(shard => Results(shard).Length > 1);
        var other = shards.First(shard => shard != busy && Results(shard).Length > 0);
        var missing = Results(other)[0];
        var bytes = await File.ReadAllBytesAsync(Path.Combine(busy, "results.ndjson"));
        await File.WriteAllBytesAsync(Path.Combine(busy, "results.ndjson"), bytes[..^700]);

        var report = await CommandResult.OfAsync(["report", .. shards.Where(shard => shard != other), "--report", project.In("merged")]);

        report.ExitCode.Should().Be(3, report.Output + report.Error);
        report.Error.Should().Contain("missing of 4 shards: " + Shard(other)).And.Contain("was cut off").And.Contain(missing);
        (await File.ReadAllTextAsync(Path.Combine(project.In("merged"), "index.html"))).Should().Contain("Not complete:");
    }

    [Fact]
    public async Task Streams_that_are_not_the_shards_of_one_run_are_refused_by_name()
    {
        using var project = new ProjectCopy();
        var shards = await RunShardsAsync(project.Docs, project.In("shards"));
        await CommandResult.OfAsync("run", "--docs", project.Docs, "--tags", "@smoke", "--shard", "4/4", "--report", project.In("foreign"));
        await CommandResult.OfAsync("run", "--docs", project.Docs, "--report", project.In("whole"));
        Task<CommandResult> ReportAsync(params string[] results) => CommandResult.OfAsync(["report", .. results, "--report", project.In("merged")]);

        var twice = await ReportAsync(shards[0], shards[0]);
        var foreign = await ReportAsync(shards[0], project.In("foreign"));
        var whole = await ReportAsync(shards[0], project.In("whole"));
        var absent = await ReportAsync(project.In("nowhere"));

        new[] { twice, foreign, whole, absent }.Should().OnlyContain(result => result.ExitCode == 2);
        twice.Error.Should().Contain("shard 1/4 is given more than once");
        foreign.Error.Should().Contain(project.In("foreign")).And.Contain("differ");
        whole.Error.Should().Contain("a whole run, not a shard");
        absent.Error.Should().Contain("there is no such file");
        Directory.Exists(project.In("merged")).Should().BeFalse();
    }

    [Fact]
    public async Task A_shard_with_nothing_to_do_is_no_fault_and_a_run_with_nothing_is_one()
    {
        using var project = new ProjectCopy();

        var codes = new List<int>();
        for (var index = 1; index <= Count; index++)
        {
            codes.Add((await CommandResult.OfAsync("run", "--docs", project.Docs, "--tags", "@v1.0", "--shard", $"{index}/{Count}", "--report", project.In($"{index}"))).ExitCode);
        }

        codes.Should().OnlyContain(code => code == 0);
        Enumerable.Range(1, Count).Count(index => Results(project.In($"{index}")).Length == 0).Should().Be(3);
    }

    private static async Task<string[]> RunShardsAsync(string docs, string folder, params string[] more)
    {
        var folders = Enumerable.Range(1, Count).Select(index => Path.Combine(folder, $"{index}")).ToArray();
        for (var index = 1; index <= Count; index++)
        {
            await CommandResult.OfAsync(["run", "--docs", docs, "--workers", "1", "--shard", $"{index}/{Count}", "--report", folders[index - 1], .. more]);
        }

        return folders;
    }

    private static string[] Results(string folder)
        => [.. NdjsonReader.ReadFile(Path.Combine(folder, "results.ndjson")).Events.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result.Id)];

    private static string Shard(string folder) => $"{Path.GetFileName(folder)}/{Count}";

    private static RunEvent.ScenariosPlanned Plan(string folder)
        => NdjsonReader.ReadFile(Path.Combine(folder, "results.ndjson")).Events.OfType<RunEvent.ScenariosPlanned>().Single();
}
