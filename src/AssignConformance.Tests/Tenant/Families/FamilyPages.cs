using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Clients;

namespace AssignConformance.Tests.Tenant.Families;

/// <summary>Which pages document the assigning action of a recipe's family.</summary>
internal static class FamilyPages
{
    public static RecipeCatalogue Recipes { get; } = RecipeFolder.Own();

    /// <summary>The pages at hand, each once, by the recipe and version that they belong to.</summary>
    public static ImmutableArray<(RecipeUse Use, Operation Operation)> AtHand { get; } =
    [
        .. PagesAtHand.AssignActions().DistinctBy(operation => operation.Id, StringComparer.Ordinal)
            .SelectMany(operation => UsesOf(operation).Where(use => use.Step == RecipeStep.Assign).Take(1), (operation, use) => (use, operation)),
    ];

    /// <summary>What recipes know of an operation's requests, by its documented paths.</summary>
    public static IEnumerable<RecipeUse> UsesOf(Operation operation) => operation.Method is not { } method
        ? []
        : operation.Paths.Select(path => Recipes.Find(method, SampleTarget.Resolve($"/{operation.Version}{path.Value}"))).OfType<RecipeUse>();
}
