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
        var found = ImmutableArray.CreateBuilder<FoundObject>();
        foreach (var use in context.Plan)
        {
            var listing = await new ObjectSearch(context.Sender).ListAsync(use.Recipe, use.Version, cancellationToken);
            if (listing.Problem is { } problem)
            {
                return [new PreflightLine(Name, PreflightStatus.Blocks, $"can't be told: {problem}", $"Reading takes {string.Join(", ", use.Recipe.Permissions)}.")];
            }

            found.AddRange(listing.Objects.Where(each => each.Mark != context.Mark));
        }

        var now = context.Time.GetUtcNow();
        return found.OrderByDescending(each => each.Mark.Begun).FirstOrDefault() is not { } youngest
            ? [new PreflightLine(Name, PreflightStatus.Well, "no object of another run is there")]
            : now - youngest.Mark.Begun < OtherRuns.Younger
                ? [new PreflightLine(
                    Name,
                    PreflightStatus.Blocks,
                    string.Create(CultureInfo.InvariantCulture, $"another run's object {youngest.Name} is {Age(now, youngest).TotalMinutes:0} min old"),
                    "Wait for that run to end; if it broke off, run assign-conformance cleanup.")]
                : [new PreflightLine(
                    Name,
                    PreflightStatus.Note,
                    string.Create(CultureInfo.InvariantCulture, $"{found.Count} objects of runs that broke off are there, the youngest {Age(now, youngest).TotalHours:0} h old"),
                    "Run assign-conformance cleanup.")];
    }

    /// <summary>None where the other machine's clock is ahead.</summary>
    private static TimeSpan Age(DateTimeOffset now, FoundObject found) => now > found.Mark.Begun ? now - found.Mark.Begun : TimeSpan.Zero;
}
