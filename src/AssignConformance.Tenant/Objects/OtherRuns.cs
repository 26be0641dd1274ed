using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Cleaning;

namespace AssignConformance.Tenant.Objects;

/// <summary>Keeps two runs from working in one tenant at the same time.</summary>
/// <remarks>
/// Before its first write a run looks for others; once its first object is there it looks again, and only then assigns. Of two that began together at
/// least one sees the other then. The later by its mark gives way; the earlier waits until the later is gone, for that one may have looked before.
/// What this takes: both runs may read a collection that the other uses, lists that lag no further behind than <see cref="CleanUpOptions.Looks"/> looks
/// reach, and clocks less than <see cref="Younger"/> apart. A run of more than that age keeps nobody out any more.
/// </remarks>
/// <param name="mine">This run's own mark.</param>
/// <param name="waiting">How long reads lag behind writes, and how long the later run may take to be gone.</param>
public sealed class OtherRuns(RunSearch search, RunMark mine, CleanUpOptions waiting)
{
    /// <summary>An object of another run that is younger than this stops us.</summary>
    public static TimeSpan Younger { get; } = TimeSpan.FromHours(1);

    /// <summary>Why this run must not make its first object, or null where it may.</summary>
    public async Task<ExchangeFailure?> FindAsync(CancellationToken cancellationToken)
    {
        var listing = await search.ListAsync(cancellationToken);
        return listing.Objects.FirstOrDefault(IsOfAnotherRun) is { } other
            ? Stop($"Another run is at work in this tenant: its object {other.Name} is {Age(other)} min old. Wait for it to end, or, if it broke off, run assign-conformance cleanup.")
            : Unread(listing, "nothing is written");
    }

    /// <summary>Why this run must not assign to anything, or null where it may. Takes <see cref="CleanUpOptions.Looks"/> looks at least, its deadline at most.</summary>
    /// <param name="first">The object that this run made first.</param>
    public async Task<ExchangeFailure?> FindAgainAsync(DisposableObject first, CancellationToken cancellationToken)
    {
        var deadline = waiting.Time.GetUtcNow() + waiting.Deadline;
        for (var looks = 1; ; looks++)
        {
            var isLate = waiting.Time.GetUtcNow() >= deadline;
            var listing = await search.ListAsync(cancellationToken);
            var others = listing.Objects.Where(IsOfAnotherRun).ToList();
            if (others.Find(other => other.Mark.IsBefore(mine)) is { } earlier)
            {
                return Stop($"Another run began at the same time, before this one: its object {earlier.Name} is there. This one takes its own away and assigns nothing. Run again when that one has ended.");
            }

            var isShown = listing.Objects.Any(each => each.Object == first);
            if (others.Count == 0 && isShown && listing.Unread is null && looks >= waiting.Looks)
            {
                return null;
            }

            if (isLate)
            {
                return others is [var later, ..]
                    ? Stop($"Another run began at the same time, after this one, and is still there: its object {later.Name}. This one takes its own away and assigns nothing. Run again when that one has ended.")
                    : Unread(listing, "nothing is assigned")
                        ?? Stop($"Whether another run is at work in this tenant can't be told, so nothing is assigned: this run's own object is not shown by {CollectionOf(first)}. Run again later.");
            }

            await Task.Delay(waiting.Interval, waiting.Time, cancellationToken);
        }
    }

    private static ExchangeFailure? Unread(RunListing listing, string consequence) => listing.Unread is not { Problem: { } problem } unread
        ? null
        : unread.Failed?.Failure ?? new ExchangeFailure(
            unread.Failed?.Response?.StatusCode is 403 ? "AC9001" : "AC9010",
            $"Whether another run is at work in this tenant can't be told, so {consequence}: {problem}");

    private static ExchangeFailure Stop(string message) => new("AC9010", message);

    private static string CollectionOf(DisposableObject made) => $"/{made.Version}{made.Collection}";

    private bool IsOfAnotherRun(FoundObject found) => found.Mark != mine && waiting.Time.GetUtcNow() - found.Mark.Begun < Younger;

    /// <summary>In minutes; none where the other machine's clock is ahead.</summary>
    private string Age(FoundObject found) => Math.Max(0, (waiting.Time.GetUtcNow() - found.Mark.Begun).TotalMinutes).ToString("0", CultureInfo.InvariantCulture);
}
