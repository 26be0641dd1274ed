using System.Collections.Immutable;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Tenant.Journal;

/// <summary>What a run may have left in the tenant, by what its entries say.</summary>
/// <param name="Run">The run's beginning.</param>
/// <param name="Places">Where it set out to create something, the latest first.</param>
public sealed record RunRemains(JournalEntry.RunBegun Run, ImmutableArray<RunRemains.Place> Places)
{
    /// <summary>A collection that the run created objects in, or tried to.</summary>
    /// <param name="Last">When an object was last on its way there.</param>
    /// <param name="Ids">The ids that the tenant answered with and that are not gone, the latest first.</param>
    /// <param name="MayHoldMore">The answer to a creation never came: there may be objects whose ids nobody knows.</param>
    public sealed record Place(string Recipe, string Version, string Collection, string Name, DateTimeOffset Last, ImmutableArray<string> Ids, bool MayHoldMore);

    /// <summary>What is left after these entries, the first of which is the run's beginning.</summary>
    public static RunRemains Of(ImmutableArray<JournalEntry> entries)
    {
        var gone = entries.OfType<JournalEntry.Deleted>().Select(entry => entry.Path).ToImmutableHashSet(StringComparer.Ordinal);
        var creations = entries.OfType<JournalEntry.Creating>();
        var refused = entries.OfType<JournalEntry.NotCreated>().ToImmutableArray();
        var created = entries.OfType<JournalEntry.Created>().ToImmutableArray();
        return new RunRemains((JournalEntry.RunBegun)entries[0], [.. creations
            .GroupBy(entry => (entry.Recipe, entry.Version, entry.Collection, entry.Name))
            .Select(group =>
            {
                var answered = created.Where(entry => (entry.Recipe, entry.Version, entry.Collection, entry.Name) == group.Key).ToImmutableArray();
                return new Place(
                    group.Key.Recipe, group.Key.Version, group.Key.Collection, group.Key.Name,
                    group.Select(entry => entry.At).Concat(answered.Select(entry => entry.At)).Max(),
                    [.. answered.Select(entry => entry.Id).Where(id => !gone.Contains(new DisposableObject("", group.Key.Version, group.Key.Collection, id).Path)).Reverse()],
                    answered.Length + refused.Count(entry => (entry.Recipe, entry.Version, entry.Collection, entry.Name) == group.Key) < group.Count());
            })
            .Reverse()]);
    }
}
