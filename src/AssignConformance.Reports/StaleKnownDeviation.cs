using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>A known deviation that must be taken off the list or renewed.</summary>
/// <param name="Problem">What is wrong with it, to be read behind its name.</param>
public sealed record StaleKnownDeviation(RunEvent.KnownDeviationListed Entry, string Problem)
{
    /// <summary>Entries that have expired or, where the run met every known deviation and every scenario has a result, explain nothing.</summary>
    /// <param name="started">Null where the stream lacks its beginning: then nothing can be said.</param>
    public static ImmutableArray<StaleKnownDeviation> Of(
        IEnumerable<RunEvent.KnownDeviationListed> entries, RunEvent.RunStarted? started, int notRun)
        => started is null ? [] :
        [
            .. from entry in entries
               let problem = Problems(entry, started, notRun)
               where problem is not null
               select new StaleKnownDeviation(entry, problem),
        ];

    private static string? Problems(RunEvent.KnownDeviationListed entry, RunEvent.RunStarted started, int notRun) => entry switch
    {
        _ when entry.Expires < DateOnly.FromDateTime(started.Started.UtcDateTime)
            => "expired on " + entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { IsUsed: false } when started is { MeetsEveryKnownDeviation: true, Shard: null } && notRun == 0
            => "explains nothing that this run saw: take it out, or mend what it names",
        _ => null,
    };
}
