using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class RunFoldTests
{
    private static readonly ImmutableArray<RunEvent> Long = [.. LargeRun.Events(operations: 45, scenarios: 300)];

    [Fact]
    public void A_stream_folded_line_by_line_equals_the_stream_read_whole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(ReportFolder.EventsFile);
        WriteWithFaults(file, Long);

        var folded = RunReport.FromFile(file);

        folded.Problems.Should().Equal(RunReport.From(NdjsonReader.ReadFile(file)).Problems).And.Contain(problem => problem.StartsWith("Line 3 ", StringComparison.Ordinal)).And.Contain(problem => problem.Contains("torn"));
        HtmlReport.Render(folded).Should().Be(HtmlReport.Render(RunReport.From(NdjsonReader.ReadFile(file))));
    }

    [Fact]
    public void Lines_of_any_length_are_read_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(ReportFolder.EventsFile);
        ImmutableArray<RunEvent> events = [.. new[] { 10, 70_000, 65_536, 200_000, 3 }.Select(length => RecordedRun.Started with { Target = new string('x', length) })];
        using (var writer = NdjsonWriter.Create(file))
        {
            events.ToList().ForEach(writer.Handle);
        }

        NdjsonReader.EventsOf(file).OfType<RunEvent.RunStarted>().Select(started => started.Target.Length).Should().Equal(10, 70_000, 65_536, 200_000, 3);
    }

    [Fact]
    public void A_long_run_keeps_of_what_passed_the_exchanges_of_the_first_scenario_of_each_operation()
    {
        var report = RunReport.From(Long);

        foreach (var operation in report.Operations)
        {
            var passed = operation.Scenarios.Where(scenario => scenario.Verdict is Verdict.Passed).ToList();
            passed[0].Exchanges.Should().ContainSingle().Which.Response!.Body.Should().NotBeNull();
            passed.Skip(1).Should().NotBeEmpty().And.OnlyContain(scenario => scenario.Exchanges.IsEmpty && scenario.Steps.IsEmpty);
        }

        report.Scenarios.Where(scenario => scenario.Verdict is Verdict.Failed).Should().HaveCount(15).And.OnlyContain(scenario => scenario.Exchanges.Length == 1 && scenario.Steps.Length == 5);
        report.Operations.Should().OnlyContain(operation => operation.Planned!.RequestSchema == null && !operation.Planned.PageLines.IsEmpty);
    }

    [Fact]
    public void A_long_run_keeps_the_response_schemas_that_an_answer_breaks()
    {
        var report = RunReport.From(Long);

        var broken = report.Operations.Where(operation => operation.Scenarios.Any(scenario => scenario.Mismatches.Any(mismatch => mismatch.Keyword is not null))).ToList();
        broken.Should().NotBeEmpty().And.OnlyContain(operation => operation.Planned!.ResponseSchema == Planned(operation.Id).ResponseSchema);
        report.Operations.Except(broken).Should().NotBeEmpty().And.OnlyContain(operation => operation.Planned!.ResponseSchema == null);
    }

    private static RunEvent.OperationPlanned Planned(string id) => Long.OfType<RunEvent.OperationPlanned>().Single(operation => operation.Id == id);

    [Fact]
    public void A_long_run_is_the_same_whatever_the_order_of_its_scenarios()
        => HtmlReport.Render(RunReport.From(Long.Reverse())).Should().Be(HtmlReport.Render(RunReport.From(Long)));

    [Fact]
    public void A_run_that_is_shown_completely_is_kept_completely()
    {
        var report = RunReport.From(LargeRun.Events(operations: 45, scenarios: ReportScales.CompleteScenarios));

        report.Scenarios.Should().HaveCount(250).And.OnlyContain(scenario => scenario.Exchanges.Length == 1 && scenario.Steps.Length == 5);
        report.Operations.Should().OnlyContain(operation => operation.Planned!.ResponseSchema != null);
    }

    [Fact]
    public void Of_a_request_that_was_sent_more_than_once_the_attempts_are_kept()
    {
        var twice = new AttemptRecord(503, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        var events = Long.Select(each => each is RunEvent.ScenarioFinished { Result: { Verdict: Verdict.Passed } result }
            ? new RunEvent.ScenarioFinished(result with { Exchanges = [.. result.Exchanges.Select(exchange => exchange with { Attempts = [twice, .. exchange.Attempts] })] })
            : each);

        var kept = RunReport.From(events).Scenarios.Where(scenario => scenario.Verdict is Verdict.Passed).SelectMany(scenario => scenario.Exchanges).ToList();

        kept.Should().HaveCount(285).And.OnlyContain(exchange => exchange.Attempts.Length == 2 && exchange.Request.StartLine.StartsWith("POST"));
        kept.Count(exchange => exchange.Response is not null).Should().Be(45);
    }

    /// <summary>With a third line that is no event, and a last one that is torn.</summary>
    private static void WriteWithFaults(string file, ImmutableArray<RunEvent> events)
    {
        using (var writer = NdjsonWriter.Create(file))
        {
            events.ToList().ForEach(writer.Handle);
        }

        var lines = File.ReadAllLines(file);
        File.WriteAllText(file, string.Join('\n', [.. lines[..2], "not json", .. lines[2..^1], lines[^1][..20]]));
    }
}
