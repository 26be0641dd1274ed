using System.Collections.Immutable;
using AssignConformance.Cli.Running;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>What makes a run fail, as its options say.</summary>
[Collection("SpecFlow runtime")]
public sealed class GateTests
{
    private static readonly Verdict Passed = new Verdict.Passed();
    private static readonly Verdict Failed = new Verdict.Failed("AC7001", "Wrong.");
    private static readonly Verdict NotTestable = new Verdict.NotTestable("AC1001", "No request.");

    [Theory]
    [InlineData(FailOn.Any, null, 1, 0)]
    [InlineData(FailOn.New, null, 1, 0)]
    [InlineData(FailOn.None, null, 0, 0)]
    [InlineData(FailOn.NotTestable, null, 1, 1)]
    [InlineData(FailOn.None, 66, 0, 0)]
    [InlineData(FailOn.None, 67, 1, 1)]
    public void A_failure_and_what_is_not_testable_exit_as_the_gate_says(FailOn failOn, int? minimum, int ofFailure, int ofNotTestable)
    {
        Code(failOn, minimum, 3, Passed, Passed, Failed).Should().Be(ofFailure);
        Code(failOn, minimum, 3, Passed, Passed, NotTestable).Should().Be(ofNotTestable);
    }

    [Fact]
    public void What_did_not_run_never_ends_as_success_and_harness_faults_never_count_as_none()
    {
        Code(FailOn.None, null, 3, Passed, Passed).Should().Be(3);
        Code(FailOn.None, null, 2, Passed, new Verdict.Errored("Oh.")).Should().Be(6);
    }

    [Theory]
    [InlineData("--shard", "0/4")]
    [InlineData("--shard", "5/4")]
    [InlineData("--shard", "1")]
    [InlineData("--shard", "1/-4")]
    [InlineData("--fail-on", "some")]
    [InlineData("--max-failures", "0")]
    [InlineData("--retries", "11")]
    [InlineData("--retries", "-1")]
    [InlineData("--min-passed", "101")]
    [InlineData("--min-passed", "99.9")]
    [InlineData("--balance", "x.ndjson")]
    [InlineData("--fail-on", "new")]
    [InlineData("--baseline", "/no/such/baseline.json")]
    [InlineData("--last-failed")]
    [InlineData("--last-failed", "--shard", "1/2")]
    [InlineData("--balance", "/no/such.ndjson", "--shard", "1/2")]
    [InlineData("--target", "tenant", "--shard", "1/2")]
    [InlineData("--target", "tenant", "--retries", "1")]
    public async Task An_option_that_can_t_be_used_is_refused_by_name_and_nothing_runs(params string[] options)
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync(["run", .. options]);

        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().Contain(options[0] == "--target" ? options[2] : options[0]);
        File.Exists(Path.Combine(project.Report, "results.ndjson")).Should().BeFalse();
    }

    [Fact]
    public async Task A_baseline_accepts_its_failures_and_tells_entries_that_are_unused_or_expired()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "known.json"), """{"knownDeviations": []}""");
        var plain = await project.RunAsync("run");
        var failed = RunTests.Results(project).Where(result => result.Verdict is Verdict.Failed).ToImmutableArray();
        string Entry(ScenarioResult result, string name, string expires)
            => $$"""{"scenario": "{{result.Id}}", "name": "{{name}}", "rule": "{{((Verdict.Failed)result.Verdict).RuleId}}", "reason": "Being mended.", "owner": "docs", "expires": "{{expires}}"}""";
        async Task<CommandResult> RunAsync(IEnumerable<string> entries)
        {
            await File.WriteAllTextAsync(project.In("baseline.json"), $$"""{"baseline": [{{string.Join(", ", entries)}}]}""");
            return await project.RunAsync("run", "--baseline", project.In("baseline.json"));
        }

        var accepted = await RunAsync(failed.Select(result => Entry(result, result.Name, "2999-12-31")));
        var verdicts = RunTests.Results(project).Select(result => result.Verdict).ToImmutableArray();
        var expired = await RunAsync(failed.Select(result => Entry(result, result.Name, "2020-01-01")));
        var unused = await RunAsync(failed.Select(result => Entry(result, result.Name, "2999-12-31")).Append(Entry(failed[0], "No such scenario", "2999-12-31")));

        plain.ExitCode.Should().Be(1);
        accepted.ExitCode.Should().Be(0, accepted.Output + accepted.Error);
        verdicts.OfType<Verdict.FailedKnown>().Should().HaveCount(failed.Length).And.OnlyContain(verdict => verdict.Reason == "Being mended.");
        expired.ExitCode.Should().Be(1);
        expired.Output.Should().Contain("expired on 2020-01-01");
        unused.ExitCode.Should().Be(1);
        unused.Output.Should().Contain("\"No such scenario\" explains nothing");
    }

    [Fact]
    public async Task A_run_stops_at_its_most_failures_and_the_rest_can_be_run_later()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "known.json"), """{"knownDeviations": []}""");

        var stopped = await project.RunAsync("run", "--max-failures", "1", "--workers", "1");
        var ran = RunTests.Results(project);
        var html = await File.ReadAllTextAsync(Path.Combine(project.Report, "index.html"));
        var rest = await project.RunAsync("run", "--last-failed");
        var restResults = RunTests.Results(project);

        stopped.ExitCode.Should().Be(1);
        stopped.Output.Should().Contain("stopped by --max-failures 1:");
        html.Should().Contain("did not run");
        ran.Count(result => result.Verdict is Verdict.Failed).Should().Be(1);
        ran[^1].Verdict.Should().BeOfType<Verdict.Failed>();
        rest.ExitCode.Should().Be(1);
        restResults.Select(result => result.Id).Intersect(ran.Select(result => result.Id)).Should().Equal(ran[^1].Id);
    }

    [Fact]
    public async Task Where_everything_passed_the_last_failed_are_none_and_the_report_stays()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("run");
        var before = await File.ReadAllTextAsync(Path.Combine(project.Report, "results.ndjson"));

        var again = await project.RunAsync("run", "--last-failed");

        again.ExitCode.Should().Be(0);
        again.Output.Should().Contain("nothing to do");
        (await File.ReadAllTextAsync(Path.Combine(project.Report, "results.ndjson"))).Should().Be(before);
    }

    [Fact]
    public async Task A_run_that_was_killed_is_rendered_with_what_is_missing_and_never_exits_with_0()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("run");
        var events = Path.Combine(project.Report, "results.ndjson");
        var bytes = await File.ReadAllBytesAsync(events);
        await File.WriteAllBytesAsync(project.In("killed.ndjson"), bytes[..(bytes.Length * 2 / 3)]);

        var whole = await CommandResult.OfAsync("report", project.Report, "--report", project.In("again"));
        var killed = await CommandResult.OfAsync("report", project.In("killed.ndjson"), "--report", project.In("out"));

        whole.ExitCode.Should().Be(0, whole.Error);
        killed.ExitCode.Should().Be(3);
        killed.Error.Should().Contain("cut off").And.Contain("torn").And.Contain("has no result");
        (await File.ReadAllTextAsync(Path.Combine(project.In("out"), "index.html"))).Should().Contain("Not complete:");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("run")]
    public async Task A_report_that_can_t_be_written_never_turns_failing_into_passing(string command)
    {
        using var project = new ProjectCopy();
        project.Edit("features/v1.0/devicecompliancepolicy-assign.feature", "Then it is refused with status code 401", "Then it is turned down");
        (await project.RunAsync("run")).ExitCode.Should().Be(6);
        await File.WriteAllTextAsync(project.In("blocked"), "a file where the folder should be");

        var result = command == "run"
            ? await CommandResult.OfAsync("run", "--docs", project.Docs, "--report", project.In("blocked"))
            : await CommandResult.OfAsync("report", project.Report, "--report", project.In("blocked"));

        result.ExitCode.Should().Be(6, "the harness's failure weighs more than the report's");
        result.Error.Should().Contain(project.In("blocked")).And.Contain("could not be written");
    }

    private static int Code(FailOn failOn, int? minimum, int planned, params Verdict[] verdicts) => RunVerdict.ExitCode(RunReport.From(
    [
        new RunEvent.RunStarted(RunReport.FormatVersion, "1.0.0", "stub", "pages", DateTimeOffset.UnixEpoch, planned) { Gate = new GatePolicy(failOn, minimum) },
        .. verdicts.Select((verdict, index) => new RunEvent.ScenarioFinished(new ScenarioResult
        {
            Id = $"v1.0/x.feature:{index}", FeaturePath = "v1.0/x.feature", FeatureName = "x", Name = $"{index}", Line = index, Verdict = verdict,
        })),
    ]));
}
