using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.History;
using AssignConformance.Reports.Html;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class HistoryTests
{
    private const string Failing = "v1.0/devicecompliancepolicy-assign.feature:23";

    private static readonly RunReport Recorded = RunReport.From(RecordedRun.Events);

    private static readonly HistoryRun Run = HistoryRun.Of(Recorded)!;

    [Fact]
    public void What_is_written_is_read_again_and_is_of_the_documented_form()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, HistoryFile.Name);
        var text = HistoryFile.Append([Run with { Started = Run.Started.AddDays(-1), DocsCommit = null }], Run);
        File.WriteAllText(file, text);

        var (runs, problem) = HistoryFile.Read(file);

        problem.Should().BeNull();
        runs.Should().HaveCount(2).And.BeInAscendingOrder(run => run.Started);
        HistoryFile.Append(runs, Run).Should().Be(text, "a run that is there already stays one");
        text.Should().StartWith("{\n  \"formatVersion\": 1,\n").And.EndWith("}\n").And.NotContain("\r");
        var schema = File.ReadAllText(Repository.InRoot("src", "AssignConformance.Reports", "History", "history.schema.json"));
        Violations(schema, text).Should().BeEmpty();
        Violations(schema, text.Replace("\"failedKnown\": [", "\"other\": [", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void Keeps_the_last_twenty_runs()
    {
        var earlier = Enumerable.Range(1, 30).Select(day => Run with { Started = Run.Started.AddDays(-day) }).ToImmutableArray();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, HistoryFile.Name);
        File.WriteAllText(file, HistoryFile.Append(earlier, Run));

        HistoryFile.Read(file).Runs.Select(run => run.Started).Should().HaveCount(HistoryFile.MaximumRuns).And.EndWith(Run.Started).And.StartWith(Run.Started.AddDays(-19));
    }

    [Theory]
    [InlineData("{\"formatVersion\": 1, \"runs\": [")]
    [InlineData("null")]
    [InlineData("{\"formatVersion\": 1, \"runs\": null}")]
    [InlineData("{\"formatVersion\": 1, \"runs\": [null]}")]
    [InlineData("{\"formatVersion\": 2, \"runs\": []}")]
    [InlineData("{\"formatVersion\": 1}")]
    [InlineData("{\"formatVersion\": 1, \"runs\": [], \"more\": 1}")]
    [InlineData("\"<<<<<<< ours\"")]
    public void A_damaged_file_is_told_with_what_to_do(string text)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, HistoryFile.Name);
        File.WriteAllText(file, text);

        var (runs, problem) = HistoryFile.Read(file);

        runs.Should().BeEmpty();
        problem.Should().StartWith(file + ": the history can't be read, so it is left as it is").And.EndWith("Mend it, or delete it to begin a new one.");
    }

    [Fact]
    public void A_scenario_that_is_not_named_by_its_digest_is_damage()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, HistoryFile.Name);
        File.WriteAllText(file, HistoryFile.Append([], Run with { NotPassed = Run.NotPassed with { Blocked = ["<script>"] } }));

        HistoryFile.Read(file).Problem.Should().Contain("ten hexadecimal digits");
    }

    [Fact]
    public void Tells_what_is_new_what_is_fixed_and_since_when_the_rest_fails()
    {
        var digest = ScenarioDigest.Of(Failing);
        var passedNow = ScenarioDigest.Of("v1.0/devicecompliancepolicy-assign.feature:16");
        var compared = HistoryComparison.Of(Recorded with { EarlierRuns = [Earlier(4, digest), Earlier(3), Earlier(2, digest), Earlier(1, digest, passedNow, "0123456789"), Earlier(1) with { Target = "wiremock" }] })!;

        compared.Runs.Should().HaveCount(4);
        compared.New.Select(scenario => scenario.Id).Should().BeEquivalentTo("localtest/manageddevicemobileappconfiguration-assign.feature:18", "v1.0/devicecompliancepolicy-assign.feature:44");
        compared.Fixed.Select(scenario => scenario.Id).Should().Equal("v1.0/devicecompliancepolicy-assign.feature:16");
        compared.StillFailing.Should().ContainSingle().Which.Should().Match<(ScenarioResult Scenario, HistoryRun Since)>(each => each.Scenario.Id == Failing && each.Since.Started == Run.Started.AddDays(-2));
        compared.Gone.Should().Be(1);
    }

    [Fact]
    public void Without_an_earlier_run_of_the_same_target_there_is_nothing_to_compare()
    {
        HistoryComparison.Of(Recorded).Should().BeNull();
        HistoryComparison.Of(Recorded with { EarlierRuns = [Earlier(1) with { Target = "wiremock" }, Run] }).Should().BeNull();
        HtmlReport.Render(Recorded).Should().NotContain("id=\"history\"");
    }

    [Fact]
    public void The_report_shows_the_comparison_and_a_line_of_bars_with_its_numbers_in_words()
    {
        var html = new ParsedHtml(HtmlReport.Render(Recorded with { EarlierRuns = [Earlier(2), Earlier(1, ScenarioDigest.Of(Failing))] }));

        html.Faults.Should().BeEmpty();
        html.Text.Should().ContainAll("Since the run before", "2 new, 0 fixed, 1 still failing", "since 2026-03-01 09:30 UTC");
        html.Values("aria-label").Should().Contain("Failed or errored in the last 3 runs, oldest first: 0, 1, 3");
        html.Names.Count(name => name == "rect").Should().BeGreaterThan(3);
    }

    private static HistoryRun Earlier(int days, params string[] failed) => Run with
    {
        Started = Run.Started.AddDays(-days), Counts = new VerdictCounts(9 - failed.Length, 0, failed.Length, 0, 0, 0, 0), NotPassed = new NotPassedScenarios([.. failed], [], [], []),
    };

    private static IEnumerable<string> Violations(string schema, string text) => NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult().Validate(text).Select(error => error.ToString());
}
