using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using AssignConformance.Benchmarks.Serving.Loading;
using AssignConformance.Model.Contracts;
using AssignConformance.Stubs.Matching;

namespace AssignConformance.Benchmarks.Serving;

/// <summary>What it costs to find the mapping of a request, by the number of operations whose mappings are loaded.</summary>
/// <param name="Operations">How many operations are loaded.</param>
/// <param name="Match">Of one match, the median of the rounds.</param>
internal sealed record MatchingCost(int Operations, TimeSpan Match)
{
    private const int Rounds = 21;
    private const int Matches = 20_000;
    private static readonly ImmutableArray<int> s_sizes = [10, 100, 400];

    /// <summary>The documented requests of the same ten operations, matched with these ten loaded and with more.</summary>
    public static ImmutableArray<MatchingCost> Measure(BenchmarkStubs stubs)
    {
        var sent = stubs.WithBodies.Take(s_sizes[0]).ToImmutableArray();
        var matchers = s_sizes.Select(size => new RequestMatcher(BenchmarkStubs.MappingsOf([.. stubs.WithBodies.Take(size)]))).ToImmutableArray();
        var times = s_sizes.Select(_ => new List<TimeSpan>()).ToImmutableArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var index = 0; index < matchers.Length; index++)
            {
                var time = TimeOf(matchers[index], sent);
                if (round > 0)
                {
                    times[index].Add(time);
                }
            }
        }

        return [.. s_sizes.Select((size, index) => new MatchingCost(size, times[index].Order().ElementAt(Rounds / 2)))];
    }

    private static TimeSpan TimeOf(RequestMatcher matcher, ImmutableArray<OperationContract> sent)
    {
        var started = Stopwatch.GetTimestamp();
        for (var count = 0; count < Matches; count++)
        {
            var contract = sent[count % sent.Length];
            if (matcher.Match(RequestOf(contract)) is not MatchOutcome.Matched)
            {
                throw new InvalidOperationException($"{contract.Operation.Id}: no mapping answers its documented request.");
            }
        }

        return Stopwatch.GetElapsedTime(started) / Matches;
    }

    private static StubRequest RequestOf(OperationContract contract)
        => new(
            contract.Operation.Method!,
            contract.Examples[0].Target,
            [KeyValuePair.Create("Authorization", "Bearer conformance"), KeyValuePair.Create("Content-Type", "application/json")],
            Encoding.UTF8.GetBytes(contract.Examples[0].RequestBody!.Text));
}
