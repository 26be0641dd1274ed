using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

/// <summary>One at a time: SpecFlow keeps its runners by assembly.</summary>
[Collection("SpecFlow runtime")]
public sealed class FeatureRunnerTests
{
    private const string Page = "v1.0/thing-assign.md";

    private static readonly SourceSpan Place = SourceSpan.InLine(Page, 60, 5, 10);

    private static readonly ContractExample Example = new() { Number = 1, Target = "/v1.0/things/{id}/assign", StatusCode = 204, ReasonPhrase = "No Content" };

    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void A_scenario_whose_answer_conforms_has_passed_with_every_step_and_the_exchange()
    {
        var result = RunOne(Answer(204), "When the documented request 1 is sent", "Then the status code is 204", "And there is no body");

        result.Verdict.Should().Be(new Verdict.Passed());
        result.OperationId.Should().Be("v1.0/thing-assign");
        result.Steps.Select(step => step.Status).Should().Equal(Enumerable.Repeat(StepStatus.Passed, 4));
        result.Exchanges.Single().Request.StartLine.Should().Be("POST /v1.0/things/sample-id/assign HTTP/1.1");
        result.Exchanges.Single().Request.Headers.Should().Contain(new HeaderRecord("Authorization", "Bearer $TOKEN"));
        result.Id.Should().Be("v1.0/thing-assign.feature:6");
        result.Tags.Should().Equal("@f", "@s");
    }

    [Fact]
    public void Every_check_speaks_although_the_first_one_failed()
    {
        var result = RunOne(Answer(200, "{}"), "When the documented request 1 is sent", "Then the status code is 204", "And there is no body");

        result.Mismatches.Select(mismatch => mismatch.RuleId).Should().Equal("AC7001", "AC7006");
        result.Steps.Select(step => step.Status).Should().Equal(StepStatus.Passed, StepStatus.Passed, StepStatus.Failed, StepStatus.Failed);
        result.Verdict.Should().BeOfType<Verdict.Failed>().Which.RuleId.Should().Be("AC7001");
    }

    [Fact]
    public void A_step_without_a_definition_is_the_harness_s_error_and_all_of_them_are_named()
    {
        var result = RunOne(Answer(204), "When the moon is full", "Then the status code is 204", "And the tide is high");

        result.Verdict.Should().BeOfType<Verdict.Errored>().Which.Message.Should().Contain("When the moon is full").And.Contain("And the tide is high");
        result.Steps.Select(step => step.Status).Should().Equal(StepStatus.Passed, StepStatus.Undefined, StepStatus.Skipped, StepStatus.Undefined);
        result.Exchanges.Should().BeEmpty();
    }

    [Fact]
    public void An_operation_that_lacks_its_request_is_not_testable_and_names_the_finding()
    {
        var operation = SendingSample.Contract().Operation with { Method = null, Gaps = [new Gap("AC1001", "the HTTP request section is empty", Place)] };

        var result = RunOne(Answer(204), new OperationContract { Operation = operation }, [], [], "When the documented request 1 is sent", "Then the status code is 204");

        result.Verdict.Should().Be(new Verdict.NotTestable("AC1001", $"AC1001 {Page}:60:5: the HTTP request section is empty"));
        result.Steps.Select(step => step.Status).Should().Equal(StepStatus.Skipped, StepStatus.Skipped, StepStatus.Skipped);
    }

    [Theory]
    [InlineData("Given the documented operation \"v1.0/other\"", "v1.0/other")]
    [InlineData("When the documented request 7 is sent", "no example 7")]
    [InlineData("Then the status code is 204", "before it sends a request")]
    public void A_feature_that_does_not_fit_the_pages_is_the_harness_s_error(string step, string told)
        => RunOne(Answer(204), step).Verdict.Should().BeOfType<Verdict.Errored>().Which.Message.Should().Contain(told);

    [Fact]
    public void An_exception_in_a_step_is_the_harness_s_error_with_its_own_type()
        => RunOne(_ => throw new InvalidOperationException("broken on purpose"), "When the documented request 1 is sent")
            .Verdict.Should().Be(new Verdict.Errored("InvalidOperationException: broken on purpose"));

    [Theory]
    [InlineData("AC9006", FailureKind.Harness, "errored")]
    [InlineData("AC9007", FailureKind.Environment, "blocked")]
    [InlineData("AC9010", FailureKind.NotSendable, "not testable")]
    public void An_exchange_that_did_not_take_place_never_counts_as_not_conforming(string rule, FailureKind kind, string verdict)
        => RunOne(request => new Exchange(request, null, TimeSpan.Zero, [], new ExchangeFailure(rule, "why", kind)), "When the documented request 1 is sent", "Then the status code is 204")
            .Verdict.Name.Should().Be(verdict);

    [Fact]
    public void A_refused_request_that_deviates_is_failed_known_where_the_finding_is_listed()
    {
        var example = Example with
        {
            RequestBody = new ContractBody { Text = "{\"a\": 1}", Place = Place, Deviations = [new SchemaViolation("/a", "type", "wrong", null, Place)] },
        };
        var finding = new Finding(new Rule("AC4004", "type-abstract", Severity.Error, "abstract"), Place, []) { LineText = "  \"a\": 1" };
        var known = new KnownDeviation(Page, "AC4004", "\"a\": 1", "the page is a draft", "docs", Today, Place);
        ScenarioResult Run(params KnownDeviation[] listed)
            => RunOne(Answer(400, "{}"), SendingSample.Contract(example), [finding], [.. listed], "When the documented request 1 is sent", "Then the status code is 204");

        Run(known).Verdict.Should().Be(new Verdict.FailedKnown("AC4004", "the page is a draft"));
        Run().Verdict.Name.Should().Be("failed");
        Run().Mismatches.Single().Causes.Single().Should().Be(Cause.From(finding));
        Run(known with { Rule = "AC4001" }).Verdict.Name.Should().Be("failed");
        Run(known with { Line = "\"b\": 1" }).Verdict.Name.Should().Be("failed");
        Run(known with { Expires = Today.AddDays(-1) }).Verdict.Name.Should().Be("failed", "an expired entry excuses nothing");
    }

    [Theory]
    [InlineData("{\"a\": 1,}", "{\"a\": 1,}", true)]
    [InlineData("{\"a\": 1,}", "{\"a\": 2,}", false)]
    public void A_documented_answer_that_is_not_JSON_explains_just_itself(string documented, string answered, bool isExplained)
    {
        var example = Example with
        {
            StatusCode = 200,
            ResponseBody = new ContractBody { Text = documented, Place = Place, Deviations = [new SchemaViolation("", "json", "not JSON", null, Place)] },
        };
        var finding = new Finding(new Rule("AC2001", "json-invalid", Severity.Error, "not JSON"), Place, []);

        var result = RunOne(
            Answer(200, answered), SendingSample.Contract(example) with { Response = new BodyContract(null, "{}", () => "{}") }, [finding], [],
            "When the mended example 1 is sent", "Then the body conforms to the documented response type");

        result.Mismatches.Select(mismatch => (mismatch.RuleId, mismatch.Causes.Any(cause => cause.RuleId == "AC2001"))).Should().Equal(("AC7003", isExplained));
    }

    [Fact]
    public void A_body_can_t_be_held_against_a_type_that_the_page_does_not_name()
        => RunOne(Answer(200, "{}"), "When the documented request 1 is sent", "Then the body conforms to the documented response type")
            .Verdict.Should().BeOfType<Verdict.NotTestable>().Which.Should().Match<Verdict.NotTestable>(missing => missing.RuleId == "AC3011" && missing.Reason.Contains("says nowhere"));

    [Fact]
    public void A_fault_of_the_harness_says_in_which_methods_and_names_no_folder()
        => RunOne(_ => throw new InvalidOperationException("broken on purpose"), "When the documented request 1 is sent")
            .Steps.Single(step => step.Status == StepStatus.Errored).Error.Should().StartWith("broken on purpose\n").And.Contain(nameof(FeatureRunnerTests)).And.NotContain(".cs");

    [Fact]
    public void Many_workers_give_each_scenario_exactly_one_result_of_its_own()
    {
        var features = Enumerable.Range(0, 40).Select(number => FeatureReader.Read(new FeatureFile(
            $"v1.0/{number:00}.feature",
            Feature([.. Enumerable.Repeat("When the documented request 1 is sent", 1 + (number % 3)), "Then the status code is 204"])))!).ToImmutableArray();
        var results = new ConcurrentBag<ScenarioResult>();

        Runner(Answer(204), SendingSample.Contract(Example), [], []).Run(features, 4, results.Add, CancellationToken.None);

        results.Select(result => result.FeaturePath).Order(StringComparer.Ordinal).Should().Equal(features.Select(feature => feature.Path));
        results.Should().OnlyContain(result => result.Verdict is Verdict.Passed && result.Exchanges.Length == result.Steps.Length - 2);
    }

    [Fact]
    public void Once_cancelled_no_further_scenario_starts()
    {
        using var source = new CancellationTokenSource();
        var results = new List<ScenarioResult>();
        var features = Enumerable.Range(0, 5).Select(number => FeatureReader.Read(new FeatureFile($"v1.0/{number}.feature", Feature("When the documented request 1 is sent")))!);

        Runner(Answer(204), SendingSample.Contract(Example), [], []).Run(
            [.. features],
            1,
            result =>
            {
                results.Add(result);
                source.Cancel();
            },
            source.Token);

        results.Should().ContainSingle();
    }

    [Fact]
    public void A_scenario_that_is_cut_off_has_no_verdict()
    {
        using var source = new CancellationTokenSource();
        var target = new FakeTarget(_ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });
        var session = new ConformanceSession([SendingSample.Contract(Example)], [], target) { Cancellation = CancellationToken.None };
        var results = new List<ScenarioResult>();

        new FeatureRunner(session, new VerdictJudge([], Today), TimeProvider.System, new RetryPass(0)).Run(
            [FeatureReader.Read(new FeatureFile("v1.0/x.feature", Feature("When the documented request 1 is sent")))!], 1, results.Add, source.Token);

        results.Should().BeEmpty();
    }

    [Theory]
    [InlineData("AC9007", 1, 2, "flaky")]
    [InlineData("AC9002", 2, 3, "flaky")]
    [InlineData("AC9009", 0, 1, "blocked")]
    [InlineData("AC9001", 2, 1, "blocked")]
    public void What_the_environment_blocked_is_run_again_and_then_is_flaky(string rule, int retries, int sent, string verdict)
    {
        var count = 0;
        var target = new FakeTarget(request => ++count <= Math.Max(1, retries) ? new Exchange(request, null, TimeSpan.Zero, [], new ExchangeFailure(rule, "No way.")) : Answer(204)(request));

        var result = Retried(target, retries);

        count.Should().Be(sent);
        result.Verdict.Name.Should().Be(verdict);
        result.Verdict.Explanation.Should().Contain("No way.");
        result.Exchanges.Should().HaveCount(sent, "every try is told");
    }

    [Fact]
    public void What_does_not_conform_is_never_run_again()
    {
        var count = 0;

        var result = Retried(new FakeTarget(request => Answer(++count == 1 ? 200 : 204)(request)), retries: 3);

        result.Verdict.Should().BeOfType<Verdict.Failed>();
        count.Should().Be(1);
    }

    private static ScenarioResult Retried(FakeTarget target, int retries)
    {
        var results = new List<ScenarioResult>();
        new FeatureRunner(new ConformanceSession([SendingSample.Contract(Example)], [], target), new VerdictJudge([], Today), TimeProvider.System, new RetryPass(retries)).Run(
            [FeatureReader.Read(new FeatureFile("v1.0/x.feature", Feature("When the documented request 1 is sent", "Then the status code is 204")))!], 1, results.Add, CancellationToken.None);
        return results.Single();
    }

    private static Func<GraphRequest, Exchange> Answer(int status, string body = "") => request => new Exchange(
        request, new GraphResponse { StatusCode = status, Body = Encoding.UTF8.GetBytes(body) }, TimeSpan.FromMilliseconds(1), [new Attempt(status, TimeSpan.FromMilliseconds(1), TimeSpan.Zero)]);

    private static string Feature(params string[] steps) => $"""
        @f
        Feature: things
          Background:
            Given the documented operation "v1.0/thing-assign"
          @s
          Scenario: one
            {string.Join("\n    ", steps)}
        """;

    private static ScenarioResult RunOne(Func<GraphRequest, Exchange> answer, params string[] steps)
        => RunOne(answer, SendingSample.Contract(Example), [], [], steps);

    private static ScenarioResult RunOne(
        Func<GraphRequest, Exchange> answer, OperationContract contract, Finding[] findings, ImmutableArray<KnownDeviation> known, params string[] steps)
    {
        var results = new List<ScenarioResult>();
        var feature = FeatureReader.Read(new FeatureFile("v1.0/thing-assign.feature", Feature(steps)))!;
        Runner(answer, contract, findings, known).Run([feature], 1, results.Add, CancellationToken.None);
        return results.Should().ContainSingle().Subject;
    }

    private static FeatureRunner Runner(Func<GraphRequest, Exchange> answer, OperationContract contract, Finding[] findings, ImmutableArray<KnownDeviation> known)
        => new(new ConformanceSession([contract], findings, new FakeTarget(answer)), new VerdictJudge(known, Today), TimeProvider.System, new RetryPass(0));

    private sealed class FakeTarget(Func<GraphRequest, Exchange> answer) : ITarget
    {
        public string Name => "fake";

        public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken) => Task.Run(() => answer(request), cancellationToken);
    }
}
