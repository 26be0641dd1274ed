using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class ReportHeaderTests
{
    [Theory]
    [InlineData(0, 0, "none was planned")]
    [InlineData(0, 1, "0 % of those planned")]
    [InlineData(1, 3, "33 % of those planned")]
    [InlineData(2, 3, "66 % of those planned")]
    [InlineData(999, 1000, "99 % of those planned")]
    [InlineData(199, 200, "99 % of those planned")]
    [InlineData(1000, 1000, "100 % of those planned")]
    public void A_rate_is_rounded_down_and_counts_what_was_planned(int passed, int planned, string rate)
    {
        var header = Header(RunReport.From([RecordedRun.Started with { PlannedScenarios = planned }, .. Passed(passed), RecordedRun.Events[^1]]));

        header.Should().Contain("Passed" + rate).And.NotContain("NaN").And.NotContain("∞");
    }

    [Fact]
    public void Names_commit_requests_sent_again_flaky_ones_and_known_deviations()
        => Header(RunReport.From(RecordedRun.Events)).Should()
            .ContainAll("Docs commit5f0f3f1d6e0b", "Sent again1 request, 1 flaky", "Known deviations0 of 1 used", "Passed22 % of those planned").And.NotContain("Shard");

    [Fact]
    public void A_commit_that_files_differ_from_stays_marked()
        => Header(RunReport.From([RecordedRun.Started with { DocsCommit = RecordedRun.Started.DocsCommit + "-dirty" }])).Should().Contain("Docs commit5f0f3f1d6e0b-dirty");

    [Fact]
    public void A_shard_says_which_it_is()
        => Header(RunReport.From([RecordedRun.Started with { Shard = new Shard(2, 4) }])).Should().Contain("Shard2 of 4");

    [Fact]
    public void Names_the_first_scenarios_without_a_result_and_counts_the_rest()
    {
        var plan = new RunEvent.ScenariosPlanned([new FeaturePlan("a.feature", 1, [1, 2, 3, 4, 5, 6, 7])]);

        Header(RunReport.From([RecordedRun.Started with { PlannedScenarios = 7 }, plan, RecordedRun.Events[^1]])).Should()
            .ContainAll("This run is not complete", "a.feature:1", "a.feature:5", "and 2 more").And.NotContain("a.feature:6");
    }

    [Fact]
    public void A_shard_without_any_result_is_missing()
    {
        var plan = new RunEvent.ScenariosPlanned([new FeaturePlan("a.feature", 1, [1]), new FeaturePlan("b.feature", 2, [4, 9]), new FeaturePlan("c.feature", 3, [1])]);
        var report = RunReport.From([RecordedRun.Started with { PlannedScenarios = 4 }, plan, Passed("a.feature", 1), Passed("c.feature", 1), RecordedRun.Events[^1]]);

        report.MissingShards.Should().Equal((new Shard(2, 3), 2));
        Header(report).Should().ContainAll("Shard 2 of 3 is missing, with 2 scenarios.", "Shards2 of 3");
    }

    [Fact]
    public void A_shard_of_its_own_misses_no_other()
    {
        var plan = new RunEvent.ScenariosPlanned([new FeaturePlan("a.feature", 1, [1]), new FeaturePlan("b.feature", 2, [4])]);

        RunReport.From([RecordedRun.Started with { PlannedScenarios = 1, Shard = new Shard(1, 2) }, plan, Passed("a.feature", 1)]).MissingShards.Should().BeEmpty();
    }

    private static string Header(RunReport report)
    {
        var html = HtmlReport.Render(report);
        var document = new ParsedHtml(html);
        document.Faults.Should().BeEmpty();
        return new ParsedHtml(html[html.IndexOf("<header class=\"run", StringComparison.Ordinal)..html.IndexOf("</header>", StringComparison.Ordinal)]).Text;
    }

    private static IEnumerable<RunEvent> Passed(int count) => Enumerable.Range(1, count).Select(line => Passed("a.feature", line));

    private static RunEvent.ScenarioFinished Passed(string feature, int line)
        => new(new ScenarioResult { Id = $"{feature}:{line}", FeaturePath = feature, FeatureName = "a", Name = "passes", Line = line, Verdict = new Verdict.Passed() });
}
