using AssignConformance.Cli.Running;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class RunConsoleTests
{
    [Fact]
    public async Task What_could_not_be_run_is_told_with_rule_and_reason_and_with_every_attempt()
    {
        using var output = new StringWriter { NewLine = "\n" };

        await RunConsole.WriteAsync(output, [Result(1, new Verdict.Passed()), Result(2, new Verdict.Blocked("AC9002", "It asked for 6 minutes.")), Result(3, new Verdict.NotTestable("AC9010", "No recipe."))], [], []);

        output.ToString().Should().Be("""
              v1.0/x.feature  1 passed, 1 blocked, 1 not testable

            blocked: x: scenario 2
              features/v1.0/x.feature:2
              AC9002: It asked for 6 minutes.
              2 attempts at POST /v1.0/x HTTP/1.1: 429, waited 2.1 s; 503

            not testable: x: scenario 3
              features/v1.0/x.feature:3
              AC9010: No recipe.
              2 attempts at POST /v1.0/x HTTP/1.1: 429, waited 2.1 s; 503

            sent more than once: 3 requests, 6 attempts, 6.4 s waited
            3 scenarios: 1 passed, 1 blocked, 1 not testable

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Scenarios_of_a_feature_that_lack_the_same_thing_are_told_once()
    {
        using var output = new StringWriter { NewLine = "\n" };
        ScenarioResult Silent(int line, Verdict verdict) => Result(line, verdict) with { Exchanges = [] };

        await RunConsole.WriteAsync(
            output,
            [.. Enumerable.Range(1, 30).Select(line => Silent(line, new Verdict.NotTestable("AC9010", $"No recipe for {line}."))), Silent(31, new Verdict.NotTestable("AC1014", "No example.")), Silent(32, new Verdict.Failed("AC7001", "Wrong."))],
            [], []);

        output.ToString().Should().Be("""
              v1.0/x.feature  1 failed, 31 not testable

            not testable: x: scenario 1, and 29 more
              features/v1.0/x.feature:1
              AC9010: No recipe for 1.

            not testable: x: scenario 31
              features/v1.0/x.feature:31
              AC1014: No example.

            failed: x: scenario 32
              features/v1.0/x.feature:32
              Wrong.

            32 scenarios: 1 failed, 31 not testable

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_was_seen_beside_is_counted_in_one_line()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var noted = Result(1, new Verdict.Passed()) with
        {
            Exchanges = [],
            Notes = [new Note("a"), new Note("b", Kind: NoteKind.RepeatedRead), new Note("c"), new Note("d", Kind: NoteKind.ExpandedRelationship)],
        };

        await RunConsole.WriteAsync(output, [noted], [], []);

        output.ToString().Should().EndWith(
            "\nnoted: 2 × a property that no source describes, 1 × an expanded relationship, 1 × a list that was read more than once; see the report\n1 scenarios: 1 passed\n");
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 3)]
    public void Blocked_is_exit_code_4_where_something_could_be_run(bool hasPassed, int code)
    {
        RunEvent[] events =
        [
            new RunEvent.RunStarted(RunReport.FormatVersion, "1.0.0", "stub", "pages", DateTimeOffset.UnixEpoch, 2),
            new RunEvent.ScenarioFinished(Result(1, new Verdict.Blocked("AC9001", "A permission is missing."))),
            new RunEvent.ScenarioFinished(Result(2, hasPassed ? new Verdict.Passed() : new Verdict.NotTestable("AC9010", "No recipe."))),
        ];

        RunVerdict.ExitCode(RunReport.From(events)).Should().Be(code);
    }

    private static ScenarioResult Result(int line, Verdict verdict) => new()
    {
        Id = $"v1.0/x.feature:{line}", FeaturePath = "v1.0/x.feature", FeatureName = "x", Name = $"scenario {line}", Line = line, Verdict = verdict,
        Exchanges =
        [
            new ExchangeRecord(new MessageRecord("POST /v1.0/x HTTP/1.1", [], "{}"), null, TimeSpan.FromSeconds(3), [
                new AttemptRecord(429, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(2.125)), new AttemptRecord(503, TimeSpan.FromSeconds(0.1), TimeSpan.Zero)]),
        ],
    };
}
