using System.Collections.Immutable;
using System.Text;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

/// <summary>Features run against a service that has answers of its own and takes its time. No page documents its list.</summary>
[Collection("SpecFlow runtime")]
public sealed class LiveRunTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    private static readonly ReadBackPlace s_place = new(AssignmentPages.AssignId, "/v1.0/gadgets/{id}/assignments", "assignments");

    [Fact]
    public void Everything_passes_and_the_read_back_is_among_it()
    {
        var service = new LiveService();

        var results = Run(service, s_deadline);

        results.Should().OnlyContain(result => result.Verdict is Verdict.Passed, string.Join('\n', results.Select(result => $"{result.Name}: {result.Verdict.Explanation}")));
        results.Select(result => result.Tags[^1]).Should().Equal("@smoke", "@read-back", "@rejected", "@rejected", "@rejected", "@rejected", "@rejected");
        service.Requests.Should().NotContain(request => request.Headers.Any(field => field.Name == "Prefer"));
    }

    [Fact]
    public void What_was_there_before_is_taken_away_by_the_step_that_asks_for_it_and_by_no_other_scenario()
    {
        var service = new LiveService();

        var exchanges = Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back")).Exchanges;

        exchanges[0].Note.Should().Be("Takes away what was assigned before");
        exchanges[0].Request.Body.Should().Be("""{"assignments":[]}""");
        service.Requests.Count(request => request is { Method: "POST", Authenticated: true, Body: not null } && request.Body.Value.Length == 18).Should().Be(2, "the scenario's end assigns nothing too");
    }

    [Fact]
    public void A_state_that_comes_late_is_waited_for_and_the_report_says_how_long()
    {
        var service = new LiveService { Late = 3 };

        var result = Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back"));

        result.Verdict.Should().BeOfType<Verdict.Passed>();
        result.Exchanges.Select(exchange => exchange.Note).Should().Equal(
            "Takes away what was assigned before",
            "Reads back what is assigned",
            "The documented request, mended where it deviates from the documented types.",
            "Reads back what is assigned",
            "Read 4, 3.5 s after the first: now it is as expected",
            "The documented request with its list of assignments emptied",
            "Reads back what is assigned",
            "Read 4, 3.5 s after the first: now it is as expected");
    }

    [Fact]
    public void A_state_that_never_comes_is_AC7010_with_the_last_difference_at_the_deadline()
    {
        var service = new LiveService { Late = int.MaxValue };

        var result = Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back"));

        result.Mismatches.Select(mismatch => mismatch.RuleId).Should().Equal("AC7010", "AC7010");
        result.Exchanges.Select(exchange => exchange.Note).Should().Contain("Read 16, 60.0 s after the first: still not as expected");
        service.Requests.Count(request => request.Method == "GET").Should().Be(1 + 16 + 1, "one before, the waiting, one at the end");
    }

    [Fact]
    public void What_was_refused_is_not_waited_for()
    {
        var service = new LiveService { Instead = request => request is { Method: "POST", Body.Length: > 40 } ? LiveService.Exchanged(request, 400) : null };

        Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back")).Mismatches.Select(mismatch => mismatch.RuleId).Should().Equal("AC7001", "AC7010", "AC7010");
        service.Requests.Count(request => request.Method == "GET").Should().Be(3);
    }

    [Fact]
    public void Without_a_deadline_it_is_read_once()
        => Run(new LiveService { Late = 1 }, TimeSpan.Zero).Single(result => result.Tags.Contains("@read-back")).Mismatches.Select(mismatch => mismatch.RuleId).Distinct().Should().Equal("AC7010");

    [Fact]
    public void A_read_that_fails_while_waiting_blocks_with_its_reason()
    {
        var reads = 0;
        var service = new LiveService
        {
            Late = 3,
            Instead = request => request.Method == "GET" && request.Target.EndsWith("/assignments", StringComparison.Ordinal) && ++reads == 4
                ? LiveService.Failed(request, new ExchangeFailure("AC9007", "The network is gone."))
                : null,
        };

        var result = Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back"));

        result.Verdict.Should().Be(new Verdict.Blocked("AC9007", "The network is gone."));
        result.Exchanges[^1].Note.Should().Be("Read 3, 1.5 s after the first: nothing came back");
    }

    [Theory]
    [InlineData(FailureKind.Environment, "blocked")]
    [InlineData(FailureKind.NotSendable, "not testable")]
    [InlineData(FailureKind.Harness, "errored")]
    public void Whose_fault_it_is_that_nothing_was_sent_decides_the_verdict(FailureKind kind, string verdict)
    {
        var service = new LiveService { Instead = request => LiveService.Failed(request, new ExchangeFailure("AC9001", "A permission is missing.", kind)) };

        var results = Run(service, s_deadline);

        results.Should().OnlyContain(result => result.Verdict.Name == verdict && result.Verdict.Explanation.Contains("A permission is missing."));
    }

    [Fact]
    public void What_can_not_be_taken_away_makes_the_read_back_not_testable()
    {
        var service = new LiveService { Instead = request => request is { Method: "POST", Authenticated: true } ? LiveService.Exchanged(request, 409) : null };

        Run(service, s_deadline).Single(result => result.Tags.Contains("@read-back")).Verdict
            .Should().BeOfType<Verdict.NotTestable>().Which.Reason.Should().Contain("can't be taken away").And.Contain("409");
    }

    [Fact]
    public void A_placeholder_that_nobody_replaced_is_never_sent_and_the_reason_says_where_to_give_a_value()
    {
        var service = new LiveService();

        var results = Run(service, s_deadline, AssignmentPages.Sent.Replace("apply", "intent value", StringComparison.Ordinal));

        results.Where(result => result.Verdict is not Verdict.NotTestable).Should().ContainSingle("a body broken on purpose may hold it no more").Which.Verdict.Should().BeOfType<Verdict.Passed>();
        results[0].Verdict.Should().BeOfType<Verdict.NotTestable>().Which.Should().BeEquivalentTo(new
        {
            RuleId = "AC9010",
            Reason = "The request still holds \"intent value\" at /assignments/0/intent, which the page only shows (v1.0/gadget-assign.md:27). Give a value that may be sent: the merge patch \"v1.0/gadget-assign.md\" "
                + "under tenant.overlays of assign-conformance.json.",
        });
        service.Requests.Where(request => request.Method == "POST").Select(request => Encoding.UTF8.GetString(request.Body!.Value.Span)).Should().Equal("""{"assignments":[]}""", """{"assignments":"not a collection"}""");
    }

    [Fact]
    public void Where_the_target_never_lets_a_request_out_that_is_the_reason_and_no_overlay_is_asked_for()
    {
        var service = new LiveService { Never = request => new ExchangeFailure("AC9010", $"{request.Target} belongs to no recipe", FailureKind.NotSendable) };

        var results = Run(service, s_deadline, AssignmentPages.Sent.Replace("apply", "intent value", StringComparison.Ordinal));

        results[0].Verdict.Should().BeOfType<Verdict.NotTestable>().Which.Reason.Should().EndWith("belongs to no recipe");
        service.Requests.Should().BeEmpty();
    }

    [Fact]
    public void An_overlay_replaces_it_and_every_exchange_that_carries_it_says_who_gave_it()
    {
        var results = Run(
            new LiveService(), s_deadline, AssignmentPages.Sent.Replace("apply", "intent value", StringComparison.Ordinal),
            new BodyOverlay("""{"assignments": [{"intent": "apply"}]}""", "recipe gadget"), new BodyOverlay("""{"assignments": [{"intent": "remove"}]}""", "configuration"));

        results.Should().OnlyContain(result => result.Verdict is Verdict.Passed);
        var noted = results.SelectMany(result => result.Exchanges).Where(exchange => exchange.Request.StartLine.Contains("/assign ", StringComparison.Ordinal)).ToList();
        noted.Should().HaveCountGreaterThan(6).And.OnlyContain(exchange => exchange.Note.EndsWith("verlaid by recipe gadget and configuration"));
        results[0].Exchanges[0].Request.Body.Should().Contain("remove").And.NotContain("value");
    }

    [Fact]
    public void A_refusal_in_another_way_than_documented_passes_and_an_acceptance_fails()
    {
        var results = Run(new LiveService { Instead = request => request.Method == "PUT" ? LiveService.Exchanged(request, 200) : null }, s_deadline);

        results.Where(result => result.Tags.Contains("@rejected") && result.Verdict is not Verdict.Passed).Select(result => ((Verdict.Failed)result.Verdict).RuleId).Should().Equal("AC7016");
    }

    private static ImmutableArray<ScenarioResult> Run(LiveService service, TimeSpan deadline, string sent = AssignmentPages.Sent, params BodyOverlay[] overlays)
    {
        var contracts = AssignmentPages.Contracts([(AssignmentPages.AssignId + ".md", AssignmentPages.AssignPage("gadgets", sent))])
            .Select(contract => ContractOverlay.Apply(contract, [.. overlays], new TypeCatalogue("v1.0", [], [], isClosed: false))).ToImmutableArray();
        var states = AssignmentStates.At(contracts, [s_place]);
        var features = ArtefactGenerator.GenerateForService(contracts, states).Select(file => FeatureReader.Read(new FeatureFile(file.Path["features/".Length..], file.Text))!).ToImmutableArray();
        var clock = new JumpingClock();
        var session = new ConformanceSession(contracts, [], service, states)
        {
            Expectations = Expectations.OfLiveService(new Uri("https://graph.microsoft.com"), deadline, []),
            Clock = clock,
        };
        var results = new List<ScenarioResult>();
        new FeatureRunner(session, new VerdictJudge([], new DateOnly(2026, 6, 1)), clock, new RetryPass(0)).Run(features, 1, results.Add, CancellationToken.None);
        return [.. results];
    }
}
