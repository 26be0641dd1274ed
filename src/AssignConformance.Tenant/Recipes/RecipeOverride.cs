namespace AssignConformance.Tenant.Recipes;

/// <summary>A recipe beside the pages that stands in place of one of the product's.</summary>
/// <param name="Recipe">The one that is used.</param>
/// <param name="Replaced">The name of the product's recipe that is not.</param>
public sealed record RecipeOverride(Recipe Recipe, string Replaced);
