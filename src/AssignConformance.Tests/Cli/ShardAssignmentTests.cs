using System.Collections.Immutable;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class ShardAssignmentTests
{
    private static readonly ImmutableArray<PlannedFeature> All = [.. Enumerable.Range(100, 200).Select(number => Feature($"v1.0/page{number}.feature"))];

    [Fact]
    public void A_feature_s_shard_is_its_own_whatever_others_there_are()
    {
        var whole = ShardAssignment.Of(All, [], 4, []);
        var some = ShardAssignment.Of([.. All.Where((_, index) => index % 3 == 1).Reverse()], [], 4, []);

        some.Select(Pair).Should().BeSubsetOf(whole.Select(Pair));
        some.Select(feature => feature.Path).Should().BeInAscendingOrder(StringComparer.Ordinal);
        whole.GroupBy(feature => feature.Shard).Select(shard => shard.Count()).Should().HaveCount(4).And.OnlyContain(size => size > 25);
    }

    [Fact]
    public void Balanced_shards_take_equally_long_and_a_new_feature_counts_as_the_mean()
    {
        ImmutableArray<ScenarioResult> earlier = [.. All.Skip(1).Select((feature, index) => Result(feature, TimeSpan.FromSeconds(index == 0 ? 199 : 1)))];

        var whole = ShardAssignment.Of(All, [], 2, earlier);

        var longest = whole.Single(feature => feature.Path == All[1].Path).Shard;
        whole.Count(feature => feature.Shard == longest).Should().BeLessThan(5);
        ShardAssignment.Of([.. All.Reverse()], [], 2, earlier).Select(Pair).Should().Equal(whole.Select(Pair));
    }

    private static (string Path, int Shard) Pair(FeaturePlan feature) => (feature.Path, feature.Shard);

    private static PlannedFeature Feature(string path) => new(path, path, "", "en", [], [new PlannedScenario("one", "", 3, [], [])]);

    private static ScenarioResult Result(PlannedFeature feature, TimeSpan duration) => new()
    {
        Id = $"{feature.Path}:3", FeaturePath = feature.Path, FeatureName = feature.Name, Name = "one", Line = 3, Verdict = new Verdict.Passed(), Duration = duration,
    };
}
