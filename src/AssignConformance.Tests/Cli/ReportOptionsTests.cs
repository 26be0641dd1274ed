using AssignConformance.Reports.History;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary><c>report</c> with a title and a history.</summary>
[Collection("SpecFlow runtime")]
public sealed class ReportOptionsTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("report")]
    public async Task A_title_stands_in_the_report_and_the_summary_and_runs_nothing(string command)
    {
        const string Title = "Night <script>alert(1)</script>\n# of `the`  \u202e</title>";
        using var project = new ProjectCopy();
        var run = await project.RunAsync(["run", "--tags", "@smoke", .. command == "run" ? ["--title", Title] : Array.Empty<string>()]);
        run.ExitCode.Should().Be(0, run.Error);
        var folder = command == "run" ? project.Report : project.In("out");
        if (command == "report")
        {
            (await CommandResult.OfAsync("report", project.Report, "--report", folder, "--title", Title)).ExitCode.Should().Be(0);
        }

        var html = await File.ReadAllTextAsync(Path.Combine(folder, "index.html"));
        var summary = await File.ReadAllTextAsync(Path.Combine(folder, "summary.md"));

        html.Should().Contain("<title>Night &lt;script&gt;alert(1)&lt;/script&gt; # of `the` \\u202e&lt;/title&gt; · ").And.NotContain("<script>alert");
        html.Split("Night &lt;script&gt;").Should().HaveCount(3, "title and header say it");
        summary.Should().StartWith("# Night &lt;script&gt;alert(1)&lt;/script&gt; \\# of \\`the\\` \\\\u202e&lt;/title&gt;: ");
    }

    [Fact]
    public async Task A_long_title_is_cut()
    {
        using var project = new ProjectCopy();

        await project.RunAsync("run", "--tags", "@smoke and @v1.0", "--title", new string('x', 5_000));

        (await File.ReadAllTextAsync(Path.Combine(project.Report, "index.html"))).Should().Contain(new string('x', 200) + "… (cut, 5,000 characters in all)").And.NotContain(new string('x', 201));
    }

    [Fact]
    public async Task Merged_shards_continue_the_history_once_and_parts_do_not()
    {
        using var project = new ProjectCopy();
        var file = project.In("history.json");
        async Task<string[]> ShardsAsync(string name, params string[] more)
        {
            string[] shards = [project.In(name, "1"), project.In(name, "2")];
            for (var index = 1; index <= shards.Length; index++)
            {
                await CommandResult.OfAsync(["run", "--docs", project.Docs, "--shard", $"{index}/2", "--report", shards[index - 1], .. more]);
            }

            return shards;
        }

        Task<CommandResult> ReportAsync(params string[] shards) => CommandResult.OfAsync(["report", .. shards, "--report", project.In("merged"), "--history", file]);
        var first = await ShardsAsync("first");
        var second = await ShardsAsync("second");

        (await ReportAsync(first)).ExitCode.Should().Be(0);
        var one = HistoryFile.Read(file).Runs;
        await ReportAsync(first);
        var same = HistoryFile.Read(file).Runs;
        await ReportAsync(second[0]);
        await ReportAsync(await ShardsAsync("part", "--tags", "@smoke"));
        var parts = HistoryFile.Read(file).Runs;
        await ReportAsync(second);

        one.Should().ContainSingle().Which.NotPassed.FailedKnown.Should().HaveCount(3);
        same.Should().BeEquivalentTo(one);
        parts.Should().BeEquivalentTo(one);
        HistoryFile.Read(file).Runs.Should().HaveCount(2);
        (await File.ReadAllTextAsync(Path.Combine(project.In("merged"), "index.html"))).Should().Contain("id=\"history\"");
    }

    [Fact]
    public async Task A_history_that_can_t_be_read_is_told_and_left_and_one_that_can_t_be_written_exits_with_2()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("run");
        await File.WriteAllTextAsync(project.In("damaged.json"), "{");

        var damaged = await CommandResult.OfAsync("report", project.Report, "--report", project.In("out"), "--history", project.In("damaged.json"));
        var unwritable = await CommandResult.OfAsync("report", project.Report, "--report", project.In("out"), "--history", project.In("no", "such", "folder.json"));

        damaged.ExitCode.Should().Be(0);
        damaged.Error.Should().Contain("the history can't be read");
        (await File.ReadAllTextAsync(project.In("damaged.json"))).Should().Be("{");
        unwritable.ExitCode.Should().Be(2);
        unwritable.Error.Should().Contain("folder.json");
    }
}
