using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>No other run is at work in the tenant. Looked at again before the first write.</summary>
internal sealed class OtherRunsCheck : IPreflightCheck
{
    private const string Name = "other runs";

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var search = new RunSearch(new ObjectSearch(context.Sender), context.Recipes, context.Plan.Select(use => (use.Recipe, use.Version)));
        var listing = await search.ListAsync(cancellationToken);
        return [Runs(listing, context), .. Closed(listing)];
    }

    private static PreflightLine Runs(RunListing listing, PreflightContext context)
    {
        var now = context.Time.GetUtcNow();
        // Both versions may show one object.
        var others = listing.Objects.Where(each => each.Mark != context.Mark).DistinctBy(each => (each.Object.Collection, each.Object.Id)).OrderByDescending(each => each.Mark.Begun).ToList();
        if (others is [var youngest, ..] && now - youngest.Mark.Begun < OtherRuns.Younger)
        {
            return new PreflightLine(
                Name,
                PreflightStatus.Blocks,
                string.Create(CultureInfo.InvariantCulture, $"another run's object {youngest.Name} is {Age(now, youngest).TotalMinutes:0} min old"),
                "Wait for that run to end; if it broke off, run assign-conformance cleanup.");
        }

        return (listing.Unread, others) switch
        {
            ({ } unread, _) => new PreflightLine(Name, PreflightStatus.Blocks, $"can't be told: {unread.Problem}", Advice(context)),
            (_, [var broken, ..]) => new PreflightLine(
                Name,
                PreflightStatus.Note,
                string.Create(CultureInfo.InvariantCulture, $"{others.Count} objects of runs that broke off are there, the youngest {Age(now, broken).TotalHours:0} h old"),
                "Run assign-conformance cleanup."),
            _ => new PreflightLine(Name, PreflightStatus.Well, "no object of another run is there"),
        };
    }

    private static string Advice(PreflightContext context)
        => context.Plan.IsEmpty ? "Run again later." : $"Reading takes {string.Join(", ", context.Plan.SelectMany(use => use.Recipe.Permissions).Distinct(StringComparer.Ordinal))}.";

    private static IEnumerable<PreflightLine> Closed(RunListing listing) => listing.Closed.IsEmpty
        ? []
        : [new PreflightLine(
            Name,
            PreflightStatus.Note,
            $"could not be looked through: {string.Join(", ", listing.Closed)}",
            "A run that works there alone is not seen. Make sure that there is none.")];

    /// <summary>None where the other machine's clock is ahead.</summary>
    private static TimeSpan Age(DateTimeOffset now, FoundObject found) => now > found.Mark.Begun ? now - found.Mark.Begun : TimeSpan.Zero;
}
