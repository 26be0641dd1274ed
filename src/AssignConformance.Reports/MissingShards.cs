using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>Shards of a merged run of which nothing has a result.</summary>
public static class MissingShards
{
    /// <summary>In ascending order, each with the scenarios that it was to run; none where the stream is one shard's own, or the plan was never divided.</summary>
    /// <param name="ran">Ids of the scenarios with a result.</param>
    public static ImmutableArray<(Shard Shard, int Scenarios)> Of(ImmutableArray<FeaturePlan> plan, RunEvent.RunStarted? started, IReadOnlySet<string> ran)
    {
        var count = plan.Select(feature => feature.Shard).DefaultIfEmpty().Max();
        return started?.Shard is not null || count < 2 ? [] :
        [
            .. plan.GroupBy(feature => feature.Shard)
                .Where(shard => !shard.SelectMany(feature => feature.ScenarioIds).Any(ran.Contains))
                .OrderBy(shard => shard.Key)
                .Select(shard => (new Shard(shard.Key, count), shard.Sum(feature => feature.Lines.Length))),
        ];
    }
}
