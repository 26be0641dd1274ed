using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class RunReportTests
{
    [Fact]
    public void Counts_every_verdict_apart()
    {
        var report = RunReport.From(RecordedRun.Events);

        report.Counts.Should().Be(new VerdictCounts(Passed: 2, Flaky: 1, Failed: 2, FailedKnown: 1, Blocked: 1, NotTestable: 1, Errored: 1));
        report.Planned.Should().Be(9);
        report.NotRun.Should().Be(0);
        report.Problems.Should().BeEmpty();
        report.StaleKnownDeviations.Should().ContainSingle();
        report.Duration.Should().Be(TimeSpan.FromSeconds(64.2));
    }

    [Fact]
    public void Is_the_same_in_whatever_order_workers_finish()
    {
        var shuffled = RecordedRun.Events.Reverse().OrderBy(each => each is not RunEvent.RunStarted).ThenBy(each => each is RunEvent.RunFinished);

        var report = RunReport.From(shuffled);

        report.Scenarios.Should().Equal(RunReport.From(RecordedRun.Events).Scenarios);
        report.Operations.Select(operation => operation.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(3);
        report.Findings.Should().Equal(RunReport.From(RecordedRun.Events).Findings);
    }

    [Fact]
    public void Tells_that_a_stream_was_cut_off_and_what_did_not_run()
    {
        var report = RunReport.From(RecordedRun.Events.Where(each => each is not RunEvent.RunFinished and not RunEvent.ScenarioFinished { Result.Verdict: Verdict.Failed or Verdict.Errored }));

        report.NotRun.Should().Be(3);
        report.Problems.Should().Equal("The event stream was cut off: the run did not finish.", "3 of 9 planned scenarios did not run.");
        report.Conclusion.Should().Be(new RunConclusion(Tone.Bad, "Not complete: 3 of 9 scenarios did not run"));
    }

    [Fact]
    public void Tells_what_else_makes_a_stream_untrustworthy()
    {
        var scenario = RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First();

        var report = RunReport.From([RecordedRun.Started with { FormatVersion = 3, PlannedScenarios = 1 }, scenario, scenario, RecordedRun.Started]);

        report.Problems.Should().Equal(
            "The event stream has format version 3; this version of AssignConformance reads 2.",
            "The event stream holds more than one run.",
            "The event stream was cut off: the run did not finish.",
            "2 scenarios ran, but 1 were planned.",
            $"The scenario {scenario.Result.Id} is reported 2 times.");
    }

    [Fact]
    public void An_empty_stream_shows_nothing_and_says_so()
    {
        var report = RunReport.From([]);

        report.Problems.Should().HaveCount(2);
        report.Conclusion.Tone.Should().Be(Tone.Bad);
        report.Conclusion.Headline.Should().StartWith("Not to be trusted");
    }

    [Theory]
    [InlineData("Pass Pass", Tone.Good, "Conforms: all 2 scenarios passed")]
    [InlineData("Pass", Tone.Good, "Conforms: the scenario passed")]
    [InlineData("Pass Known", Tone.Good, "Conforms but for what is known: 1 of 2 scenarios passed, 1 failed as known")]
    [InlineData("Pass Blocked", Tone.Partial, "Conforms as far as shown: 1 of 2 scenarios passed, 1 could not be run")]
    [InlineData("Blocked", Tone.Bad, "Nothing was shown: 0 of 1 scenario passed")]
    [InlineData("", Tone.Bad, "Nothing was shown: no scenario was planned")]
    [InlineData("Pass Errored", Tone.Bad, "The harness failed: 1 of 2 scenarios ended in an error of its own")]
    [InlineData("Pass Errored Failed", Tone.Bad, "Does not conform: 1 of 3 scenarios failed")]
    public void Says_in_words_what_the_run_showed(string verdicts, Tone tone, string headline)
    {
        var scenarios = verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, index) => (RunEvent)new RunEvent.ScenarioFinished(new ScenarioResult
        {
            Id = $"a.feature:{index}", FeaturePath = "a.feature", FeatureName = "a", Name = name, Line = index,
            Verdict = name switch
            {
                "Pass" => new Verdict.Passed(),
                "Known" => new Verdict.FailedKnown("AC4004", "known"),
                "Blocked" => new Verdict.Blocked("AC9001", "no permission"),
                "Errored" => new Verdict.Errored("bug"),
                _ => new Verdict.Failed("AC7001", "status"),
            },
        })).ToImmutableArray();

        RunReport.From([RecordedRun.Started with { PlannedScenarios = scenarios.Length }, .. scenarios, RecordedRun.Events[^1]])
            .Conclusion.Should().Be(new RunConclusion(tone, headline));
    }

    [Fact]
    public void An_unused_known_deviation_keeps_a_green_run_from_conforming()
    {
        var passed = RecordedRun.Events.Where(each => each is not RunEvent.ScenarioFinished || each is RunEvent.ScenarioFinished { Result.Verdict: Verdict.Passed })
            .Select(each => each is RunEvent.RunStarted started ? started with { PlannedScenarios = 2 } : each);

        RunReport.From(passed).Conclusion.Should().Be(new RunConclusion(Tone.Bad, "Out of date: 1 known deviation no longer holds"));
    }

    [Fact]
    public void Names_the_planned_scenarios_that_have_no_result()
    {
        var events = RecordedRun.Events.Where(each => each is not RunEvent.ScenarioFinished { Result.Line: 27 or 44 });

        RunReport.From(events).MissingScenarios.Should().Equal(
            "localtest/manageddevicemobileappconfiguration-assign.feature:27", "v1.0/devicecompliancepolicy-assign.feature:44");
    }

    [Fact]
    public void A_shard_misses_only_its_own_scenarios()
    {
        var plan = new RunEvent.ScenariosPlanned([new FeaturePlan("a.feature", 1, [3, 9]), new FeaturePlan("b.feature", 2, [4])]);

        RunReport.From([RecordedRun.Started with { PlannedScenarios = 1, Shard = new Shard(2, 2) }, plan]).MissingScenarios.Should().Equal("b.feature:4");
    }

    [Theory]
    [InlineData("2030-01-01", false, true, null, 0, "explains nothing that this run saw: take it out, or mend what it names")]
    [InlineData("2030-01-01", true, true, null, 0, null)]
    [InlineData("2030-01-01", false, false, null, 0, null)]
    [InlineData("2030-01-01", false, true, 1, 0, null)]
    [InlineData("2030-01-01", false, true, null, 1, null)]
    [InlineData("2026-03-01", true, false, 1, 9, "expired on 2026-03-01")]
    [InlineData("2026-03-02", true, false, 1, 9, null)]
    public void A_known_deviation_is_stale_once_it_has_expired_or_a_whole_run_could_not_use_it(string expires, bool isUsed, bool meetsAll, int? shard, int notRun, string? problem)
    {
        var started = RecordedRun.Started with { MeetsEveryKnownDeviation = meetsAll, Shard = shard is { } index ? new Shard(index, 2) : null };
        var entry = new RunEvent.KnownDeviationListed(
            "v1.0/x.md", "AC4004", "line", "reason", "docs", DateOnly.ParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture), SourceSpan.InLine("known.json", 1, 1, 1), isUsed);

        StaleKnownDeviation.Of([entry], started, notRun).Select(stale => stale.Problem).Should().Equal(problem is null ? [] : [problem]);
    }

    [Fact]
    public void Groups_failures_by_the_finding_that_explains_them()
    {
        var failures = RunReport.From(RecordedRun.Events).Failures;

        failures.Select(group => (group.RuleId, group.Place?.Line, group.IsExplained, group.IsKnown)).Should().BeEquivalentTo(
            new (string, int?, bool, bool)[] { ("AC4004", 75, true, false), ("AC7004", 91, false, false), ("AC4001", 93, true, false), ("AC4004", 90, true, true) },
            options => options.WithStrictOrdering());
        failures[^1].Reason.Should().Be("The page was generated before its examples were reviewed.");
    }
}
