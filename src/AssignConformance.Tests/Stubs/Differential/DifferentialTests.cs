using System.Collections.Concurrent;
using System.Globalization;
using AssignConformance.Tests.Stubs.WireMock;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>The same requests to the embedded host and to the real WireMock. They keep all processors busy, so no other test runs beside them.</summary>
[Collection("Both stub hosts")]
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int FewestOfAKind = 300;

    /// <summary>Of 2 MB bodies fewer will do.</summary>
    private const int FewestLarge = 80;

    private const int Seed = 20211;

    /// <summary>A wide schema that blew up would take minutes; the slowest here take some 100 ms.</summary>
    private static readonly TimeSpan s_slowest = TimeSpan.FromSeconds(10);

    [WireMockFact(NeedsShared = true)]
    public async Task Both_hosts_answer_every_request_the_same()
    {
        await using var stubs = await AssignStubs.StartAsync();
        var random = new Random(Seed);
        var requests = stubs.Contracts.SelectMany(contract => DifferentialRequests.Of(contract, random).ToList() is var drawn && stubs.IsLeftOut(contract) ? [] : drawn).ToList();
        var answers = new ConcurrentBag<(RawRequest Request, RawAnswer Embedded, RawAnswer WireMock)>();

        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) =>
            answers.Add((request, await RawAnswer.OfAsync(stubs.Embedded, request), await RawAnswer.OfAsync(stubs.WireMock, request))));

        var slowest = answers.MaxBy(each => each.WireMock.Duration);
        var refused = answers.Count(each => each.WireMock.Status >= 400);
        output.WriteLine($"{answers.Count} requests over {answers.Select(each => each.Request.Operation).Distinct(StringComparer.Ordinal).Count()} operations, {refused} refused");
        foreach (var kind in answers.GroupBy(each => each.Request.Kind).OrderBy(kind => kind.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()}, of them {kind.Count(each => each.WireMock.Status >= 400)} refused"));
        }

        output.WriteLine($"WireMock's slowest answer: {slowest.WireMock.Duration}, {slowest.Request.Kind} {slowest.Request.Operation}");
        var different = answers.Where(each => !each.Embedded.Agrees(each.WireMock)).ToList();
        different.OrderBy(each => each.Request.Operation, StringComparer.Ordinal).GroupBy(each => each.Request.Kind)
            .Select(kind => $"{kind.Count()} of {kind.Key}\n" + string.Join("\n", kind.Take(3).Select(each => $"  {each.Request}\n    embedded {each.Embedded}\n    WireMock {each.WireMock}")))
            .Should().BeEmpty();
        answers.Should().HaveCountGreaterThan(5000);
        answers.Select(each => each.Request.Operation).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(100);
        answers.GroupBy(each => each.Request.Kind).Should().HaveCount(Enum.GetValues<RequestKind>().Length).And.OnlyContain(kind => kind.Count() >= (kind.Key == RequestKind.Large ? FewestLarge : FewestOfAKind));
        refused.Should().BeGreaterThan(answers.Count / 2);
        slowest.WireMock.Duration.Should().BeLessThan(s_slowest);
        stubs.WireMock.Log.Should().NotContainAny("WARN", "ERROR", "Exception");
    }
}
