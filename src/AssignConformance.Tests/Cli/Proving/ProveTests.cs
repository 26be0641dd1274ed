using AssignConformance.Cli;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Proving;

/// <summary><c>prove</c> on the five source pages, as its users call it.</summary>
[Collection("SpecFlow runtime")]
public sealed class ProveTests
{
    [Fact]
    public async Task What_the_five_pages_forbid_is_caught_and_nothing_else_is()
    {
        using var project = new ProjectCopy();

        var result = await project.RunAsync("prove");

        var report = RunReport.FromFile(Path.Combine(project.Report, "results.ndjson"));
        report.Proof!.BlindSpots.Should().BeEmpty();
        report.Proof.FalseAlarms.Should().BeEmpty();
        report.Proof.Caught.Should().Be(report.Proof.Forbidden).And.BeGreaterThan(500);
        report.Proof.Mutants.Should().BeGreaterThan(report.Proof.Forbidden, "not everything is pinned down");
        report.Operations.Where(operation => operation.Proof is not null).Should().HaveCountGreaterThanOrEqualTo(4);
        result.Should().Match<CommandResult>(each => each.ExitCode == ExitCode.Success && each.Error.Length == 0 && each.Output.Contains(" scenarios proven: "));
    }

    [Fact]
    public async Task The_report_tells_it_in_a_section_a_column_and_the_summary()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("prove", "--quiet", "--tags", "@v1.0");

        var html = await File.ReadAllTextAsync(Path.Combine(project.Report, "index.html"));
        html.Should().Contain("What a lie would show").And.Contain("<th scope=\"col\">Strength</th>").And.Contain("Proven: all ");
        (await File.ReadAllTextAsync(Path.Combine(project.Report, "summary.md"))).Should().Contain("## Proof\n\nOf ").And.Contain("## The weakest contracts");
    }

    [Fact]
    public async Task A_stub_that_answers_otherwise_proves_nothing_and_is_told()
    {
        using var project = new ProjectCopy();
        project.Edit("stubs/__files/v1.0/devicecompliancepolicy-assign/1-200.json", "\"value\"", "\"valve\"");

        var result = await project.RunAsync("prove", "--tags", "@v1.0");

        result.Output.Should().Contain("v1.0/devicecompliancepolicy-assign.feature  1 failed").And.NotContain("proven");
        result.ExitCode.Should().Be(ExitCode.NotConforming, "nothing was proven, so the run's own verdict counts");
    }

    [Fact]
    public async Task A_sample_is_the_same_for_the_same_seed()
    {
        using var project = new ProjectCopy();
        async Task<int> MutantsAsync(string seed)
        {
            await project.RunAsync("prove", "--quiet", "--sample", "10", "--seed", seed);
            return RunReport.FromFile(Path.Combine(project.Report, "results.ndjson")).Proof!.Mutants;
        }

        var first = await MutantsAsync("7");
        (await MutantsAsync("7")).Should().Be(first);
        await project.RunAsync("prove", "--quiet");
        RunReport.FromFile(Path.Combine(project.Report, "results.ndjson")).Proof!.Mutants.Should().BeGreaterThan(5 * first).And.BeLessThan(20 * first);
    }

    [Fact]
    public async Task Shards_prove_what_the_whole_does()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("prove", "--quiet");
        var whole = RunReport.FromFile(Path.Combine(project.Report, "results.ndjson")).Proof!;

        string Part(int number) => project.In($"part{number}");
        foreach (var number in new[] { 1, 2 })
        {
            await CommandResult.OfAsync("prove", "--docs", project.Docs, "--quiet", "--shard", $"{number}/2", "--report", Part(number));
        }

        (await CommandResult.OfAsync("report", Part(1), Part(2), "--report", project.In("merged"))).ExitCode.Should().Be(ExitCode.Success);
        RunReport.FromFile(project.In("merged", "results.ndjson")).Proof.Should().BeEquivalentTo(whole);
        (await File.ReadAllTextAsync(project.In("merged", "summary.md"))).Should().Contain("## Proof\n\nOf ");
    }

    [Fact]
    public async Task A_mutant_is_shown_with_its_messages_and_what_judge_and_checks_say()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("prove", "--quiet", "--tags", "@v1.0");
        var scenario = RunReport.FromFile(Path.Combine(project.Report, "results.ndjson")).Scenarios.First(each => each.Proof is not null);

        var shown = await CommandResult.OfAsync("prove", "--docs", project.Docs, "--mutant", scenario.Id + "/response/body-removed@");

        shown.ExitCode.Should().Be(ExitCode.Success);
        shown.Output.Should().StartWith("page      v1.0/devicecompliancepolicy-assign.md\n").And.Contain("judge     forbidden: ").And.Contain("checks    caught:\n").And.Contain("--- sent\nPOST ").And.Contain("--- answered\nHTTP/1.1 200 OK\n");
    }

    [Theory]
    [InlineData("v1.0/devicecompliancepolicy-assign.feature:9999/response/body-removed@", "--scenario")]
    [InlineData("v1.0/devicecompliancepolicy-assign.feature/response", "expected the id as reports give it")]
    public async Task A_mutant_that_is_none_is_refused(string id, string complaint)
    {
        using var project = new ProjectCopy();

        var result = await CommandResult.OfAsync("prove", "--docs", project.Docs, "--mutant", id);

        result.ExitCode.Should().Be(ExitCode.Usage);
        result.Error.Should().Contain(complaint);
    }

    [Theory]
    [InlineData("--target", "tenant", "stubs of its own only")]
    [InlineData("--target", "http://localhost:1", "stubs of its own only")]
    [InlineData("--sample", "0", "expected a percentage above 0")]
    [InlineData("--sample", "101", "expected a percentage above 0")]
    [InlineData("--seed", "-1", "expected a number of 0 or more")]
    public async Task An_option_that_can_not_be_used_is_refused(string option, string value, string complaint)
    {
        using var project = new ProjectCopy();

        var result = await project.RunAsync("prove", $"{option}={value}");

        result.ExitCode.Should().Be(ExitCode.Usage);
        result.Error.Should().Contain(complaint);
    }
}
