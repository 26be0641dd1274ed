namespace AssignConformance.Benchmarks.Processes;

/// <summary>What a process took.</summary>
/// <param name="Wall">From its start to its end, the operating system's work included.</param>
/// <param name="Cpu">User and system time of all its threads, in steps of 10 ms; null where it is not known (not Linux).</param>
/// <param name="PeakBytes">The most memory that was resident; null where it is not known (not Linux).</param>
internal sealed record Usage(TimeSpan Wall, TimeSpan? Cpu, long? PeakBytes)
{
    /// <summary>Medians of the times, and the largest peak.</summary>
    public static Usage Summarise(IReadOnlyCollection<Usage> runs) => new(
        Median(runs.Select(run => run.Wall)),
        runs.Any(run => run.Cpu is null) ? null : Median(runs.Select(run => run.Cpu!.Value)),
        runs.Max(run => run.PeakBytes));

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
