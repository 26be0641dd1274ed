using System.Collections.Immutable;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Cleaning;

/// <summary>Objects of our runs in a tenant, whoever ran them and wherever their journals lie.</summary>
public sealed class Orphans(ObjectSearch search, ObjectRemoval removal, RecipeCatalogue recipes, TimeProvider time)
{
    /// <summary>Objects of runs that began longer ago may be deleted without a journal.</summary>
    public static TimeSpan Older { get; } = TimeSpan.FromHours(24);

    /// <summary>All of them, each once: a collection that both versions show is told by its object's id.</summary>
    public async Task<(ImmutableArray<FoundObject> Found, ImmutableArray<string> Problems)> FindAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<FoundObject>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var recipe in recipes.All)
        {
            foreach (var version in recipe.Versions)
            {
                var listing = await search.ListAsync(recipe, version, cancellationToken);
                found.AddRange(listing.Objects.Where(each => !found.Any(known => known.Object.Collection == each.Object.Collection && known.Object.Id == each.Object.Id)));
                problems.AddRange(listing.Problem is { } problem ? [problem] : Array.Empty<string>());
            }
        }

        return (found.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Whether the object's run began so long ago that it can't be going on.</summary>
    public bool IsOld(FoundObject found) => time.GetUtcNow() - found.Mark.Begun > Older;

    /// <summary>Deletes the object if it is old and still carries the name and mark that it was found by.</summary>
    public async Task<CleanUpResult> DeleteAsync(FoundObject found, CancellationToken cancellationToken)
    {
        var path = found.Object.Path;
        if (!IsOld(found) || recipes.Find(found.Object.Recipe, found.Object.Version, found.Object.Collection) is not { } recipe)
        {
            return new CleanUpResult([], [new LeftOver(path, found.Name, "its run began less than 24 h ago and may be going on")]);
        }

        try
        {
            return await removal.RemoveAsync(found.Object, recipe, found.Mark, found.Name, found.Mark.Begun, cancellationToken) is { } reason
                ? new CleanUpResult([], [new LeftOver(path, found.Name, reason)])
                : new CleanUpResult([path], []);
        }
        catch (IOException exception)
        {
            return new CleanUpResult([], [new LeftOver(path, found.Name, $"the journal can't be written, and nothing is sent without it: {exception.Message}")]);
        }
    }
}
