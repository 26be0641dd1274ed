using System.Text.Json.Nodes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary><c>run --write-baseline</c>: what fails, accepted by somebody for a reason and a time.</summary>
[Collection("SpecFlow runtime")]
public sealed class WriteBaselineTests
{
    private static readonly string[] s_facts = ["--reason", "Being mended.", "--owner", "docs", "--expires", "2999-12-31"];

    [Fact]
    public async Task A_run_with_the_baseline_that_a_run_has_written_exits_with_0()
    {
        using var project = Unexplained();
        var file = project.In("baseline.json");

        var written = await project.RunAsync(["run", "--write-baseline", file, .. s_facts]);
        var accepted = await project.RunAsync("run", "--baseline", file);

        written.ExitCode.Should().Be(1, "what is accepted from now on failed in this run");
        written.Output.Should().Contain($"baseline: {file} accepts 3 failures");
        accepted.ExitCode.Should().Be(0, accepted.Output + accepted.Error);
        Entries(file).Should().HaveCount(3).And.OnlyContain(entry => (string?)entry["reason"] == "Being mended." && (string?)entry["owner"] == "docs" && (string?)entry["expires"] == "2999-12-31");
    }

    [Fact]
    public async Task Entries_that_still_fail_keep_their_reasons_and_those_that_nothing_needs_go()
    {
        using var project = Unexplained();
        var file = project.In("baseline.json");
        await project.RunAsync(["run", "--write-baseline", file, .. s_facts]);
        var entries = Entries(file);
        entries[0]["reason"] = "By hand.";
        entries[1]["expires"] = "2020-01-01";
        await File.WriteAllTextAsync(file, new JsonObject { ["baseline"] = new JsonArray([.. entries.Take(2).Select(entry => entry.DeepClone())]) }.ToJsonString());
        string[] renewed = ["run", "--write-baseline", file, "--reason", "New.", "--owner", "api", "--expires", "2999-01-01"];

        await project.RunAsync([.. renewed, "--baseline", file]);
        var reasons = Entries(file).Select(entry => (string?)entry["reason"]).ToList();
        await project.RunAsync(renewed);
        var again = Entries(file).Select(entry => (string?)entry["reason"]).ToList();
        await File.WriteAllTextAsync(project.In("features", "known.json"), await File.ReadAllTextAsync(Repository.InRoot("features", "known.json")));
        await project.RunAsync([.. renewed, "--baseline", file]);

        reasons.Should().Equal("By hand.", "New.", "New.");
        again.Should().Equal(reasons, "the file itself is read without --baseline too");
        Entries(file).Should().BeEmpty("known.json explains all three");
    }

    [Fact]
    public async Task A_run_of_a_part_leaves_the_entries_of_the_rest()
    {
        using var project = Unexplained();
        var file = project.In("baseline.json");
        await project.RunAsync(["run", "--write-baseline", file, .. s_facts]);
        var before = await File.ReadAllTextAsync(file);

        await project.RunAsync(["run", "--tags", "@v1.0", "--write-baseline", file, .. s_facts]);

        (await File.ReadAllTextAsync(file)).Should().Be(before);
    }

    [Fact]
    public async Task A_baseline_that_can_t_be_written_is_told_and_exits_with_2()
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync(["run", "--write-baseline", project.In("no", "such", "folder.json"), .. s_facts]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("folder.json").And.Contain("could not be written");
    }

    /// <summary>Each row: what the message names, then the options.</summary>
    [Theory]
    [InlineData("--owner is missing", "--write-baseline", "b.json", "--reason", "x", "--expires", "2999-12-31")]
    [InlineData("--reason is missing", "--write-baseline", "b.json", "--reason", " ", "--owner", "x", "--expires", "2999-12-31")]
    [InlineData("--expires is missing", "--write-baseline", "b.json", "--reason", "x", "--owner", "x")]
    [InlineData("--expires 31.12.2999 is no date", "--write-baseline", "b.json", "--reason", "x", "--owner", "x", "--expires", "31.12.2999")]
    [InlineData("--expires 2020-01-01 is over", "--write-baseline", "b.json", "--reason", "x", "--owner", "x", "--expires", "2020-01-01")]
    [InlineData("--reason belongs to --write-baseline", "--reason", "x")]
    [InlineData("--write-baseline and --shard", "--write-baseline", "b.json", "--reason", "x", "--owner", "x", "--expires", "2999-12-31", "--shard", "1/2")]
    public async Task Without_reason_owner_and_a_day_to_come_nothing_runs(string message, params string[] options)
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync(["run", .. options]);

        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().Contain(message);
        Directory.Exists(project.Report).Should().BeFalse();
    }

    /// <summary>A project of which three scenarios fail.</summary>
    private static ProjectCopy Unexplained()
    {
        var project = new ProjectCopy();
        File.WriteAllText(project.In("features", "known.json"), """{"knownDeviations": []}""");
        return project;
    }

    private static JsonNode[] Entries(string file) => [.. JsonNode.Parse(File.ReadAllText(file))!["baseline"]!.AsArray().Select(entry => entry!)];
}
