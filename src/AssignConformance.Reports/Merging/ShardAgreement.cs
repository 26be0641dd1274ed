using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;

namespace AssignConformance.Reports.Merging;

/// <summary>What must hold of streams that are parts of one run.</summary>
internal static class ShardAgreement
{
    /// <param name="shards">At least one.</param>
    /// <exception cref="MergeException">Something does not hold; the message names the two streams, or the scenario.</exception>
    public static void Require(ImmutableArray<ShardStream> shards)
    {
        var first = shards[0];
        foreach (var other in shards.Skip(1))
        {
            RequireSame(first, other, "the number of shards", shard => shard.Shard.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            RequireSame(first, other, "the tool's version", shard => shard.Started.ToolVersion);
            RequireSame(first, other, "the target", shard => shard.Started.Target);
            RequireSame(first, other, "the docs folder", shard => shard.Started.Docs);
            RequireSame(first, other, "the commit of the docs", shard => shard.Started.DocsCommit ?? "none");
            RequireSame(first, other, "the gate (--fail-on, --min-passed, --baseline)", shard => shard.Started.Gate.ToString());
            RequireSame(first, other, "whether every known deviation is met", shard => shard.Started.MeetsEveryKnownDeviation.ToString());
            RequireSameLines(first, other, "the plan of scenarios (--tags, --shard, --balance)", shard => [new RunEvent.ScenariosPlanned(shard.Plan)]);
            RequireSameLines(first, other, "the operations and findings", shard => shard.Surroundings);
            if (first.Finished is not null && other.Finished is not null)
            {
                RequireSameLines(first, other, "the known deviations", shard => shard.Known.Select(entry => entry with { IsUsed = false }));
            }
        }

        if (shards.GroupBy(shard => shard.Shard.Index).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new MergeException($"The shard {twice.First().Shard} is given more than once: {string.Join(" and ", twice.Select(shard => shard.Name))}.");
        }

        foreach (var shard in shards)
        {
            RequireOwn(shard);
        }
    }

    private static void RequireOwn(ShardStream shard)
    {
        var own = shard.Plan.Where(feature => feature.Shard == shard.Shard.Index).SelectMany(feature => feature.ScenarioIds).ToHashSet(StringComparer.Ordinal);
        foreach (var same in shard.Results.GroupBy(result => result.Id, StringComparer.Ordinal))
        {
            if (!own.Contains(same.Key))
            {
                throw new MergeException($"{shard.Name}: the plan does not give the scenario {same.Key} to the shard {shard.Shard}.");
            }

            if (same.Skip(1).Any())
            {
                throw new MergeException($"{shard.Name}: the scenario {same.Key} is there {Count.Of(same.Count())} times.");
            }
        }
    }

    private static void RequireSame(ShardStream first, ShardStream other, string what, Func<ShardStream, string> value)
    {
        if (!string.Equals(value(first), value(other), StringComparison.Ordinal))
        {
            throw new MergeException($"{first.Name} and {other.Name} are no parts of one run: {what} differs, {value(first)} and {value(other)}.");
        }
    }

    private static void RequireSameLines(ShardStream first, ShardStream other, string what, Func<ShardStream, IEnumerable<RunEvent>> events)
    {
        static string Lines(IEnumerable<RunEvent> events) => string.Join('\n', events.Select(each => Encoding.UTF8.GetString(EventJson.Write(each))));
        if (!string.Equals(Lines(events(first)), Lines(events(other)), StringComparison.Ordinal))
        {
            throw new MergeException($"{first.Name} and {other.Name} are no parts of one run: {what} differ.");
        }
    }
}
