using System.Collections.Immutable;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Cleaning;

/// <summary>Takes away what a run left in the tenant: at its end from what it remembers, or later from its journal. Both are the run's entries.</summary>
/// <remarks>Only an object that carries the run's exact name and mark is ever touched, whatever the entries say. Nothing stops at the first failure.</remarks>
public sealed class CleanUp(ITenantSender sender, IJournal journal, OwnedObjects owned, RecipeCatalogue recipes, CleanUpOptions options)
{
    private readonly ObjectRemoval _removal = new(sender, journal, owned, options);
    private readonly ObjectSearch _search = new(sender);

    /// <summary>Takes away what these entries tell of, in reverse order, and says so in the journal where nothing is left.</summary>
    /// <param name="entries">Of one run, its beginning first.</param>
    public async Task<CleanUpResult> RunAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var remains = RunRemains.Of(entries);
        if (RunMark.Read(remains.Run.Run) is not { } mark)
        {
            return new CleanUpResult([], [new LeftOver("", remains.Run.Run, "the journal's first entry names no run of ours, so nothing was touched")]);
        }

        var result = CleanUpResult.Nothing;
        foreach (var place in remains.Places)
        {
            result = result.And(await ClearAsync(place, mark, cancellationToken));
        }

        return result.IsComplete ? result.And(await GuardAsync("", mark.Run, () => End(journal))) : result;
    }

    private async Task<CleanUpResult> ClearAsync(RunRemains.Place place, RunMark mark, CancellationToken cancellationToken)
    {
        if (recipes.Find(place.Recipe, place.Version, place.Collection) is not { } recipe || !string.Equals(place.Name, mark.NameFor(place.Version), StringComparison.Ordinal))
        {
            var collection = $"/{place.Version}{place.Collection}";
            return new CleanUpResult([], [new LeftOver(collection, place.Name, $"the recipe {place.Recipe} is not known for {collection}, or the name is not one that this run gives")]);
        }

        var result = CleanUpResult.Nothing;
        foreach (var id in place.Ids)
        {
            result = result.And(await RemoveAsync(place, id, recipe, mark, cancellationToken));
        }

        return result.And(await SweepAsync(place, recipe, mark, [.. result.Deleted, .. result.Left.Select(left => left.Path)], cancellationToken));
    }

    /// <summary>Takes away what carries the run's name and mark without the run knowing: the answer to its creation was lost, or it was created twice.</summary>
    /// <param name="done">Paths that were dealt with; a list may still show them.</param>
    private async Task<CleanUpResult> SweepAsync(
        RunRemains.Place place, Recipe recipe, RunMark mark, ImmutableHashSet<string> done, CancellationToken cancellationToken)
    {
        var result = CleanUpResult.Nothing;
        for (var looks = 1; ; looks++)
        {
            var settled = !place.MayHoldMore || (looks >= options.Looks && options.Time.GetUtcNow() - place.Last >= options.Settling);
            ObjectListing? listing = null;
            var failed = await GuardAsync($"/{place.Version}{place.Collection}", place.Name, async () =>
            {
                listing = await _search.ListAsync(recipe, place.Version, cancellationToken);
                return listing.Problem;
            });
            var ours = listing?.Objects.Where(found => found.Mark == mark && found.Name == place.Name && !done.Contains(found.Object.Path)).ToList() ?? [];
            foreach (var found in ours)
            {
                result = result.And(await RemoveAsync(place, found.Object.Id, recipe, mark, cancellationToken));
                done = done.Add(found.Object.Path);
            }

            if (settled || !failed.IsComplete)
            {
                return result.And(failed);
            }

            var waited = await GuardAsync($"/{place.Version}{place.Collection}", place.Name, () => WaitAsync(cancellationToken));
            if (!waited.IsComplete)
            {
                return result.And(waited);
            }
        }
    }

    private async Task<CleanUpResult> RemoveAsync(RunRemains.Place place, string id, Recipe recipe, RunMark mark, CancellationToken cancellationToken)
    {
        var target = new DisposableObject(place.Recipe, place.Version, place.Collection, id);
        if (!RecipeCatalogue.IsId(id))
        {
            return new CleanUpResult([], [new LeftOver(target.Path, place.Name, "the journal gives it an id that no object can have")]);
        }

        var failed = await GuardAsync(target.Path, place.Name, () => _removal.RemoveAsync(target, recipe, mark, place.Name, place.Last, cancellationToken));
        return failed.IsComplete ? new CleanUpResult([target.Path], []) : failed;
    }

    private async Task<string?> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(options.Interval, options.Time, cancellationToken);
        return null;
    }

    private Task<string?> End(IJournal to)
    {
        to.Write(new JournalEntry.RunEnded(options.Time.GetUtcNow()));
        return Task.FromResult<string?>(null);
    }

    /// <summary>Whatever goes wrong with one object must not keep the others from being taken away.</summary>
    private static async Task<CleanUpResult> GuardAsync(string path, string name, Func<Task<string?>> step)
    {
        try
        {
            return await step() is { } reason ? new CleanUpResult([], [new LeftOver(path, name, reason)]) : CleanUpResult.Nothing;
        }
        catch (OperationCanceledException)
        {
            return new CleanUpResult([], [new LeftOver(path, name, "clean-up was broken off")]);
        }
        catch (IOException exception)
        {
            return new CleanUpResult([], [new LeftOver(path, name, $"the journal can't be written, and nothing is sent without it: {exception.Message}")]);
        }
        catch (Exception exception)
        {
            return new CleanUpResult([], [new LeftOver(path, name, $"{exception.GetType().Name}: {exception.Message}")]);
        }
    }
}
