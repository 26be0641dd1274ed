using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Stubs.Targets;
using AssignConformance.Tests.Stubs;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

/// <summary>Generated features that assign and read back, run against stubs made of the same pages.</summary>
[Collection("SpecFlow runtime")]
public sealed class AssignmentRunTests
{
    private static readonly ImmutableArray<string> s_sets = ["gadgets", "widgets", "gizmos"];

    /// <summary>Three pairs of pages, and of each list a second page.</summary>
    private static readonly ImmutableArray<(string Path, string Text)> s_pages =
    [
        .. s_sets.SelectMany(set => new[]
        {
            ($"v1.0/{set}-assign.md", AssignmentPages.AssignPage(set, AssignmentPages.Sent)), ($"v1.0/{set}-list.md", AssignmentPages.ListPage(set, AssignmentPages.Listed)),
            ($"v1.0/z-{set}-list.md", AssignmentPages.ListPage(set, AssignmentPages.Listed)),
        }),
    ];

    [Fact]
    public void Features_that_share_assignments_are_one_group_in_order()
        => FeatureGroups.Of(Features(s_pages), AssignmentStates.Pair(AssignmentPages.Contracts(s_pages))).Select(group => string.Join(' ', group.Select(feature => feature.Path))).Should().Equal(
            "v1.0/gadgets-assign.feature v1.0/gadgets-list.feature v1.0/z-gadgets-list.feature",
            "v1.0/gizmos-assign.feature v1.0/gizmos-list.feature v1.0/z-gizmos-list.feature",
            "v1.0/widgets-assign.feature v1.0/widgets-list.feature v1.0/z-widgets-list.feature");

    [Fact]
    public void A_feature_that_joins_two_groups_makes_them_one()
    {
        var both = AssignmentPages.ListPage("gadgets", AssignmentPages.Listed).Replace("GET /gadgets/{id}/assignments\n", "GET /gadgets/{id}/assignments\nGET /widgets/{id}/assignments\n", StringComparison.Ordinal);
        ImmutableArray<(string, string)> pages = [.. s_pages.Where(page => !page.Path.Contains("list", StringComparison.Ordinal)), ("v1.0/z-list.md", both)];

        FeatureGroups.Of(Features(pages), AssignmentStates.Pair(AssignmentPages.Contracts(pages))).Select(group => group.Length).Should().BeEquivalentTo([3, 1]);
    }

    [Fact]
    public void Features_that_share_nothing_stay_apart()
        => FeatureGroups.Of(Features(s_pages), []).Should().HaveCount(9).And.OnlyContain(group => group.Length == 1);

    [Fact]
    public async Task Many_workers_never_run_two_features_of_one_state_at_once()
    {
        var contracts = AssignmentPages.Contracts(s_pages);
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(contracts));
        var watch = new Watch(new HostedTarget(stub.Target, stub.Host));

        var results = Run(Features(s_pages), contracts, watch, workers: 4);

        results.Should().HaveCount(39).And.OnlyContain(result => result.Verdict is Verdict.Passed, string.Join('\n', results.Select(result => result.Verdict.Explanation).Distinct()));
        results.Count(result => result.Tags.Contains("@read-back")).Should().Be(3);
        watch.Workers.Should().HaveCount(3).And.OnlyContain(set => set.Value.Count == 1, "all requests about one list come from one worker");
    }

    [Fact]
    public async Task A_target_that_can_not_forget_makes_the_read_back_not_testable_and_the_rest_runs()
    {
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(AssignmentPages.Contracts()));

        var results = Run(Features(AssignmentPages.All), AssignmentPages.Contracts(), stub.Target, workers: 2);

        results.Single(result => result.Tags.Contains("@read-back")).Verdict.Should().BeOfType<Verdict.NotTestable>().Which.Reason.Should().Contain("can't be told to forget");
        results.Where(result => !result.Tags.Contains("@read-back")).Should().OnlyContain(result => result.Verdict is Verdict.Passed);
    }

    [Fact]
    public async Task A_service_that_forgets_what_was_assigned_or_never_does_is_AC7010()
    {
        var contracts = AssignmentPages.Contracts();
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(contracts));
        ImmutableArray<Mismatch> Mismatches(string body) => Run(
                Features(AssignmentPages.All),
                contracts,
                new Changed(new HostedTarget(stub.Target, stub.Host), request => request.Method == "POST" && request.Authenticated ? request with { Body = Encoding.UTF8.GetBytes(body) } : request),
                workers: 1)
            .Single(result => result.Tags.Contains("@read-back")).Mismatches;

        Mismatches("""{"assignments": []}""").Select(mismatch => (mismatch.RuleId, mismatch.Pointer)).Should().Equal(("AC7010", "/value"), ("AC7010", "/value"));
        Mismatches(AssignmentPages.Sent).Select(mismatch => (mismatch.RuleId, mismatch.Pointer)).Should().Equal(("AC7010", "/value/0"), ("AC7010", "/value/1"));
    }

    [Fact]
    public async Task What_was_sent_stands_as_the_expected_body_beside_a_list_that_is_not_it()
    {
        var contracts = AssignmentPages.Contracts();
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(contracts));
        var forgetful = new Changed(
            new HostedTarget(stub.Target, stub.Host), request => request.Method == "POST" && request.Authenticated ? request with { Body = Encoding.UTF8.GetBytes("""{"assignments": []}""") } : request);

        var result = Run(Features(AssignmentPages.All), contracts, forgetful, workers: 1).Single(result => result.Tags.Contains("@read-back"));

        var contradicting = result.Exchanges.Where(exchange => exchange.ExpectedBody is not null).ToArray();
        contradicting.Should().NotBeEmpty().And.OnlyContain(exchange => exchange.Request.StartLine.StartsWith("GET ", StringComparison.Ordinal));
        var sent = JsonNode.Parse(AssignmentPages.Sent)!["assignments"]!;
        contradicting.Select(exchange => JsonNode.DeepEquals(JsonNode.Parse(exchange.ExpectedBody!)!["value"], sent)).Should().NotContain(false);
    }

    [Fact]
    public async Task Assignments_that_can_not_be_put_in_place_make_the_list_not_testable_with_the_reason()
    {
        var contracts = AssignmentPages.Contracts();
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(contracts));

        var results = Run(
            Features(AssignmentPages.All), contracts, new Changed(new HostedTarget(stub.Target, stub.Host), request => request.Method == "POST" ? request with { Authenticated = false } : request), workers: 1);

        results.Single(result => result.OperationId == AssignmentPages.ListId && result.Tags.Contains("@documented")).Verdict
            .Should().BeOfType<Verdict.NotTestable>().Which.Reason.Should().Contain("401").And.Contain(AssignmentPages.AssignId);
    }

    [Theory]
    [InlineData("Then no assignment is read back", "has not read")]
    [InlineData("When the assignments are read by \"v1.0/gadgetassignment-list\"\n    Then the assignments that were sent are read back", "before it sends any")]
    [InlineData("When the assignments are read by \"v1.0/nothing\"", "v1.0/nothing")]
    [InlineData("Given the documented assignments of \"v1.0/nothing\" are in place", "v1.0/nothing")]
    public async Task A_feature_that_leaves_a_step_out_is_the_harness_s_error(string steps, string told)
    {
        var contracts = AssignmentPages.Contracts();
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(contracts));
        var feature = FeatureReader.Read(new FeatureFile("v1.0/x.feature", $"""
            Feature: x
              Background:
                Given the documented operation "{AssignmentPages.AssignId}"
              Scenario: one
                {steps}
            """))!;

        Run([feature], contracts, new HostedTarget(stub.Target, stub.Host), workers: 1).Single().Verdict.Should().BeOfType<Verdict.Errored>().Which.Message.Should().Contain(told);
    }

    private static ImmutableArray<PlannedFeature> Features(ImmutableArray<(string Path, string Text)> pages)
        => [.. ArtefactGenerator.Generate(AssignmentPages.Contracts(pages)).Where(file => file.Path.EndsWith(".feature", StringComparison.Ordinal))
            .Select(file => FeatureReader.Read(new FeatureFile(file.Path["features/".Length..], file.Text))!)];

    private static ImmutableArray<ScenarioResult> Run(ImmutableArray<PlannedFeature> features, ImmutableArray<OperationContract> contracts, ITarget target, int workers)
    {
        var results = new List<ScenarioResult>();
        new FeatureRunner(new ConformanceSession(contracts, [], target), new VerdictJudge([], new DateOnly(2026, 6, 1)), TimeProvider.System, new RetryPass(0))
            .Run(features, workers, results.Add, CancellationToken.None);
        return [.. results];
    }

    /// <summary>Notes which thread sends requests about which list.</summary>
    private sealed class Watch(IStatefulTarget target) : IStatefulTarget
    {
        public ConcurrentDictionary<string, ConcurrentDictionary<int, bool>> Workers { get; } = new(StringComparer.Ordinal);

        public string Name => target.Name;

        public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken) => target.SendAsync(request, cancellationToken);

        /// <summary>Called by every scenario's Background, on the worker's own thread.</summary>
        public async Task<ExchangeFailure?> ResetAsync(string scenario, CancellationToken cancellationToken)
        {
            Workers.GetOrAdd(scenario, _ => new ConcurrentDictionary<int, bool>()).TryAdd(Environment.CurrentManagedThreadId, true);
            return await target.ResetAsync(scenario, cancellationToken);
        }
    }

    /// <summary>Sends something else than it is asked to.</summary>
    private sealed class Changed(IStatefulTarget target, Func<GraphRequest, GraphRequest> change) : IStatefulTarget
    {
        public string Name => target.Name;

        public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
            => await target.SendAsync(change(request), cancellationToken) with { Request = request };

        public Task<ExchangeFailure?> ResetAsync(string scenario, CancellationToken cancellationToken) => target.ResetAsync(scenario, cancellationToken);
    }
}
