using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;

namespace AssignConformance.Reports.Merging;

/// <summary>The stream of a shard, with its parts told apart.</summary>
/// <param name="Name">How messages name it: the file.</param>
public sealed record ShardStream(string Name, EventStream Stream, RunEvent.RunStarted Started, Shard Shard, ImmutableArray<FeaturePlan> Plan)
{
    public ImmutableArray<ScenarioResult> Results { get; } = [.. Stream.Events.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result)];

    public RunEvent.RunFinished? Finished { get; } = Stream.Events.OfType<RunEvent.RunFinished>().LastOrDefault();

    /// <summary>Operations and findings: of all shards of one run the same.</summary>
    public ImmutableArray<RunEvent> Surroundings { get; } = [.. Stream.Events.Where(each => each is RunEvent.OperationPlanned or RunEvent.FindingReported)];

    public ImmutableArray<RunEvent.KnownDeviationListed> Known { get; } = [.. Stream.Events.OfType<RunEvent.KnownDeviationListed>()];

    /// <exception cref="MergeException">It is not the stream of a shard.</exception>
    public static ShardStream Of(string name, EventStream stream)
    {
        var started = stream.Events.OfType<RunEvent.RunStarted>().ToImmutableArray();
        var plan = stream.Events.OfType<RunEvent.ScenariosPlanned>().ToImmutableArray();
        return (started, plan) switch
        {
            ([{ FormatVersion: not RunReport.FormatVersion } other], _) => throw new MergeException(
                $"{name}: the stream has format version {Count.Of(other.FormatVersion)}; this version of AssignConformance reads {Count.Of(RunReport.FormatVersion)}."),
            ([{ Shard: { } shard } only], [var planned]) => new ShardStream(name, stream, only, shard, planned.Features),
            ([{ Shard: null }], _) => throw new MergeException($"{name}: this is a whole run, not a shard of one. Give one run alone, or the shards of one run; runs of other targets get reports of their own."),
            ([_, _, ..], _) or (_, [_, _, ..]) => throw new MergeException($"{name}: the stream holds more than one run."),
            _ => throw new MergeException($"{name}: the stream lacks its beginning, so that nothing says which shard it is. Run that shard again."),
        };
    }
}
