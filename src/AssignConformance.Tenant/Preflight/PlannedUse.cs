using System.Collections.Immutable;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Preflight;

/// <summary>What a run would do with one recipe in one version.</summary>
/// <param name="Version">The version segment.</param>
/// <param name="Scenarios">Scenarios that send to the recipe's paths.</param>
/// <param name="Assigns">Requests with a token to the action, at most: each replaces the list of the run's own object. Retries not counted.</param>
public sealed record PlannedUse(Recipe Recipe, string Version, int Scenarios, int Assigns)
{
    /// <summary>What the pages that document the recipe's action say of permissions, a page an entry.</summary>
    public ImmutableArray<PagePermissions> Pages { get; init; } = [];

    /// <summary>Besides the assigns: creating the object, assigning the empty list, deleting the object.</summary>
    private const int WritesAround = 3;

    /// <summary>Writes, at most; none where nothing is assigned, for then no object is created.</summary>
    public int Writes => Assigns == 0 ? 0 : Assigns + WritesAround;

    /// <summary>The collection's path with the version segment.</summary>
    public string CollectionPath => $"/{Version}{Recipe.Collection}";
}
