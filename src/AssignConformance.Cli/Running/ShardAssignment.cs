using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;

namespace AssignConformance.Cli.Running;

/// <summary>Says which shard runs a feature, the same in every shard. Features that share assignments stay together.</summary>
internal static class ShardAssignment
{
    /// <summary>The whole plan with its shards, in ordinal order of the features' paths.</summary>
    /// <param name="earlier">Results to balance by, or none: then a feature's shard is a hash of its path, whatever others there are.</param>
    public static ImmutableArray<FeaturePlan> Of(ImmutableArray<PlannedFeature> features, ImmutableArray<AssignmentState> states, int count, ImmutableArray<ScenarioResult> earlier)
    {
        var groups = FeatureGroups.Of(features, states);
        var shards = earlier.IsEmpty ? groups.Select(group => Hash(NameOf(group), count)) : Balance(groups, count, earlier);
        var shardOf = groups.Zip(shards)
            .SelectMany(pair => pair.First.Select(feature => (feature.Path, Shard: pair.Second)))
            .ToDictionary(pair => pair.Path, pair => pair.Shard, StringComparer.Ordinal);
        return [.. features.OrderBy(feature => feature.Path, StringComparer.Ordinal)
            .Select(feature => new FeaturePlan(feature.Path, shardOf[feature.Path], [.. feature.Scenarios.Select(scenario => scenario.Line)]))];
    }

    private static string NameOf(ImmutableArray<PlannedFeature> group) => group.Select(feature => feature.Path).Min(StringComparer.Ordinal)!;

    private static int Hash(string path, int count)
        => 1 + (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(path))) % (ulong)count);

    /// <summary>The longest first, each to the shard that has least to do; a scenario without a duration takes the mean of the others.</summary>
    private static int[] Balance(ImmutableArray<ImmutableArray<PlannedFeature>> groups, int count, ImmutableArray<ScenarioResult> earlier)
    {
        var ticks = earlier.GroupBy(result => result.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Max(result => result.Duration.Ticks), StringComparer.Ordinal);
        var mean = Math.Max(1, ticks.Values.Sum() / ticks.Count);
        long Cost(ImmutableArray<PlannedFeature> group) => group
            .SelectMany(feature => new FeaturePlan(feature.Path, 1, [.. feature.Scenarios.Select(scenario => scenario.Line)]).ScenarioIds)
            .Sum(id => ticks.GetValueOrDefault(id, mean));
        var load = new long[count];
        var shards = new int[groups.Length];
        foreach (var (index, cost) in groups.Select((group, index) => (index, Cost(group))).OrderByDescending(pair => pair.Item2).ThenBy(pair => NameOf(groups[pair.index]), StringComparer.Ordinal))
        {
            var least = Array.IndexOf(load, load.Min());
            load[least] += cost;
            shards[index] = least + 1;
        }

        return shards;
    }
}
