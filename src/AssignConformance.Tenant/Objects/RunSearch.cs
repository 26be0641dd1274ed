using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Objects;

/// <summary>Looks for objects of runs through the collections of all recipes, not only through those that one run uses.</summary>
/// <param name="own">The collections, with versions, that this run uses: of these it must be able to tell.</param>
public sealed class RunSearch(ObjectSearch search, RecipeCatalogue recipes, IEnumerable<(Recipe Recipe, string Version)> own)
{
    private readonly ImmutableHashSet<string> _own = [.. own.Select(place => PathOf(place.Recipe, place.Version))];

    /// <summary>The objects of all runs, this one's among them. Every collection is read, whatever came of the ones before it.</summary>
    public async Task<RunListing> ListAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<FoundObject>();
        var closed = ImmutableArray.CreateBuilder<string>();
        ObjectListing? unread = null;
        foreach (var (recipe, version) in recipes.All.SelectMany(recipe => recipe.Versions.Select(version => (recipe, version))))
        {
            var listing = await search.ListAsync(recipe, version, cancellationToken);
            found.AddRange(listing.Objects);
            if (listing.Problem is null)
            {
                continue;
            }

            var path = PathOf(recipe, version);
            if (!_own.Contains(path) && IsRefusal(listing.Failed))
            {
                closed.Add(path);
            }
            else
            {
                unread ??= listing;
            }
        }

        return new RunListing(found.ToImmutable(), closed.ToImmutable(), unread);
    }

    /// <summary>An answer that will be the same next time: no permission, no licence, no such family in this cloud.</summary>
    private static bool IsRefusal(Exchange? exchange) => exchange?.Response?.StatusCode is >= 400 and < 500 and not (401 or 408 or 429);

    private static string PathOf(Recipe recipe, string version) => $"/{version}{recipe.Collection}";
}

/// <summary>What runs have in a tenant, and what of it could not be seen.</summary>
/// <param name="Closed">Paths of collections that this run does not use and may not read: a run that works there alone is not seen.</param>
/// <param name="Unread">The first collection that could not be read though this run uses it, or for a reason that may pass; null for none.</param>
public sealed record RunListing(ImmutableArray<FoundObject> Objects, ImmutableArray<string> Closed, ObjectListing? Unread);
