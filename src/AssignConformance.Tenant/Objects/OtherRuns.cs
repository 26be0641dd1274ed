using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Objects;

/// <summary>Keeps two runs from working in one tenant at the same time.</summary>
/// <param name="mine">This run's own mark.</param>
public sealed class OtherRuns(ObjectSearch search, RunMark mine, TimeProvider time)
{
    /// <summary>An object of another run that is younger than this stops us.</summary>
    public static TimeSpan Younger { get; } = TimeSpan.FromHours(1);

    /// <summary>Why this run must not write, or null where it may.</summary>
    /// <param name="places">The collections that this run will use, with their versions.</param>
    public async Task<ExchangeFailure?> FindAsync(IEnumerable<(Recipe Recipe, string Version)> places, CancellationToken cancellationToken)
    {
        foreach (var (recipe, version) in places)
        {
            var listing = await search.ListAsync(recipe, version, cancellationToken);
            if (listing.Objects.FirstOrDefault(IsOfAnotherRun) is { } other)
            {
                return new ExchangeFailure("AC9010", string.Create(
                    CultureInfo.InvariantCulture,
                    $"Another run is at work in this tenant: its object {other.Name} is {Age(other):0} min old. Wait for it to end, or, if it broke off, run assign-conformance cleanup."));
            }

            if (listing.Problem is { } problem)
            {
                return listing.Failed?.Failure ?? new ExchangeFailure(
                    listing.Failed?.Response?.StatusCode is 403 ? "AC9001" : "AC9010",
                    $"Whether another run is at work in this tenant can't be told, so nothing is written: {problem}");
            }
        }

        return null;
    }

    private bool IsOfAnotherRun(FoundObject found) => found.Mark != mine && time.GetUtcNow() - found.Mark.Begun < Younger;

    /// <summary>In minutes; none where the other machine's clock is ahead.</summary>
    private double Age(FoundObject found) => Math.Max(0, (time.GetUtcNow() - found.Mark.Begun).TotalMinutes);
}
