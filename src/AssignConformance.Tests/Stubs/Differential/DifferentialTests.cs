using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Tests.Stubs.WireMock;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>The same requests to the embedded host and to the real WireMock. They keep all processors busy, so no other test runs beside them.</summary>
[Collection("Both stub hosts")]
public sealed class DifferentialTests(SharedAssignStubs shared, ITestOutputHelper output)
{
    private const int FewestOfAKind = 300;

    private const int FewestWithARareField = 40;

    private const int Seed = 20211;

    /// <summary>The kinds that are there to be refused, each with the status code that says so.</summary>
    private static readonly ImmutableArray<(RequestKind Kind, int Status)> s_refusals =
    [
        (RequestKind.WithoutToken, 401), (RequestKind.NotJson, 400), (RequestKind.OtherMediaType, 415), (RequestKind.OtherVerb, 405), (RequestKind.BrokenTypes, 400), (RequestKind.NearMiss, 404),
    ];

    /// <summary>Fields that only <see cref="FieldPages"/> document.</summary>
    private static readonly ImmutableArray<string> s_rareFields = ["Retry-After: ", "Location: "];

    /// <summary>A wide schema that blew up would take minutes; the slowest here take some 100 ms.</summary>
    private static readonly TimeSpan s_slowest = TimeSpan.FromSeconds(10);

    [WireMockFact(NeedsShared = true)]
    public async Task Both_hosts_answer_every_request_the_same()
    {
        var stubs = await shared.GetAsync();
        var random = new Random(Seed);
        var requests = stubs.Contracts.SelectMany(contract => DifferentialRequests.Of(contract, random));
        var answers = new ConcurrentBag<(RawRequest Request, int Length, RawAnswer Embedded, RawAnswer WireMock)>();

        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) =>
            answers.Add((request.Kept(), request.Body?.Length ?? 0, await RawAnswer.OfAsync(stubs.Embedded, request), await RawAnswer.OfAsync(stubs.WireMock, request))));

        var slowest = answers.MaxBy(each => each.WireMock.Duration);
        var refused = answers.Count(each => each.WireMock.Status >= 400);
        output.WriteLine($"{answers.Count} requests over {answers.Select(each => each.Request.Operation).Distinct(StringComparer.Ordinal).Count()} operations, {refused} refused");
        output.WriteLine("kind              sent  refused  WireMock ms  embedded ms");
        foreach (var kind in answers.GroupBy(each => each.Request.Kind).OrderBy(kind => kind.Key))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key,-14} {kind.Count(),7} {kind.Count(each => each.WireMock.Status >= 400),8} {kind.Average(each => each.WireMock.Duration.TotalMilliseconds),12:0.0} {kind.Average(each => each.Embedded.Duration.TotalMilliseconds),12:0.0}"));
        }

        output.WriteLine($"WireMock's slowest answer: {slowest.WireMock.Duration}, {slowest.Request.Kind} {slowest.Request.Operation}");
        var different = answers.Where(each => !each.Embedded.Agrees(each.WireMock)).ToList();
        different.OrderBy(each => each.Request.Operation, StringComparer.Ordinal).GroupBy(each => each.Request.Kind)
            .Select(kind => $"{kind.Count()} of {kind.Key}\n" + string.Join("\n", kind.Take(3).Select(each => $"  {each.Request}\n    embedded {each.Embedded}\n    WireMock {each.WireMock}")))
            .Should().BeEmpty();
        answers.Should().HaveCountGreaterThan(5000);
        answers.Select(each => each.Request.Operation).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(100);
        answers.CountBy(each => each.Request.Kind).Should().HaveCount(Enum.GetValues<RequestKind>().Length).And.OnlyContain(kind => kind.Value >= FewestOfAKind);
        s_refusals.Select(refusal => (refusal.Kind, Count: answers.Count(each => each.Request.Kind == refusal.Kind && each.WireMock.Status == refusal.Status)))
            .Should().OnlyContain(refusal => refusal.Count >= FewestOfAKind, "a kind that is there to be refused counts where it is");
        s_rareFields.Should().OnlyContain(field => answers.Count(each => each.WireMock.Fields.Contains(field, StringComparison.OrdinalIgnoreCase)) >= FewestWithARareField);
        answers.Where(each => each.Request.Kind == RequestKind.Large).Should().OnlyContain(each => each.Length >= 2_000_000);
        refused.Should().BeGreaterThan(answers.Count / 2);
        slowest.WireMock.Duration.Should().BeLessThan(s_slowest);
        stubs.WireMock.Log.Should().NotContainAny("WARN", "ERROR", "Exception");
    }
}
