using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;

namespace AssignConformance.Reports.Merging;

/// <summary>Makes one run of its shards. What does not belong together is refused; what is missing is told by the run's own report.</summary>
public static class ShardMerger
{
    /// <summary>The run that the shards are parts of, as one process would have written it: scenarios in plan order, no shard.</summary>
    /// <param name="exitCode">Decides the exit code from the run without its end.</param>
    /// <returns>A stream without <c>runFinished</c> where the stream of a shard was cut off. Its duration is from the earliest start to the latest end.</returns>
    /// <exception cref="MergeException">The streams are not parts of one run, or one is given twice.</exception>
    public static EventStream Merge(IReadOnlyList<ShardStream> shards, Func<RunReport, int> exitCode)
    {
        ImmutableArray<ShardStream> ordered = [.. shards.OrderBy(shard => shard.Shard.Index).ThenBy(shard => shard.Name, StringComparer.Ordinal)];
        ShardAgreement.Require(ordered);
        var events = ImmutableArray.CreateBuilder<RunEvent>();
        var first = ordered[0];
        events.Add(first.Started with
        {
            Started = ordered.Min(shard => shard.Started.Started),
            PlannedScenarios = first.Plan.Sum(feature => feature.Lines.Length),
            Shard = null,
        });

        // Where a shard is missing the plan still says what was to be whose.
        events.Add(new RunEvent.ScenariosPlanned(Missing(shards).IsEmpty ? [.. first.Plan.Select(feature => feature with { Shard = 1 })] : first.Plan));
        events.AddRange(first.Surroundings);
        var results = ordered.SelectMany(shard => shard.Results).ToDictionary(result => result.Id, StringComparer.Ordinal);
        events.AddRange(first.Plan.SelectMany(feature => feature.ScenarioIds).Where(results.ContainsKey).Select(id => new RunEvent.ScenarioFinished(results[id])));
        events.AddRange(Known(ordered));
        if (ordered.All(shard => shard.Finished is not null))
        {
            var report = RunReport.From(events);
            var finished = ordered.Max(shard => shard.Finished!.Finished);
            events.Add(new RunEvent.RunFinished(finished, finished - report.Started!.Started, exitCode(report)) { Notes = [.. ordered.SelectMany(shard => shard.Finished!.Notes)] });
        }

        return new EventStream(
            events.ToImmutable(),
            [.. ordered.SelectMany(shard => shard.Stream.Faults.Select(fault => fault with { Message = $"{shard.Name}: {fault.Message}" }))],
            ordered.Any(shard => shard.Stream.IsTorn));
    }

    /// <summary>The shards that were not given, counted from 1.</summary>
    public static ImmutableArray<int> Missing(IReadOnlyList<ShardStream> shards)
        => [.. Enumerable.Range(1, shards[0].Shard.Count).Except(shards.Select(shard => shard.Shard.Index))];

    /// <summary>Used in one shard is used in the run.</summary>
    private static IEnumerable<RunEvent.KnownDeviationListed> Known(ImmutableArray<ShardStream> shards)
    {
        var used = shards.SelectMany(shard => shard.Known).Where(entry => entry.IsUsed).Select(entry => entry with { IsUsed = false }).ToHashSet();
        var listed = shards.FirstOrDefault(shard => !shard.Known.IsEmpty)?.Known ?? [];
        return listed.Select(entry => entry with { IsUsed = used.Contains(entry with { IsUsed = false }) });
    }
}
