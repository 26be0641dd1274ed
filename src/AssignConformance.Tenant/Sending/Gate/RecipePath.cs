using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>A path of a recipe.</summary>
/// <param name="Id">The object's id as it stands in the path; empty for the collection.</param>
internal sealed record RecipePath(Recipe Recipe, RecipePathKind Kind, string Id)
{
    /// <summary>What the path is to each recipe that has it. Compared byte for byte: an encoded, doubled or dotted segment is no recipe's.</summary>
    public static IEnumerable<RecipePath> Read(string path, IEnumerable<Recipe> recipes)
        => from recipe in recipes
           from version in recipe.Versions
           let collection = $"/{version}{recipe.Collection}"
           where path.StartsWith(collection, StringComparison.Ordinal)
           let read = Below(recipe, path[collection.Length..])
           where read is not null
           select read;

    private static RecipePath? Below(Recipe recipe, string rest)
        => rest.Length == 0 ? new RecipePath(recipe, RecipePathKind.Collection, "")
            : rest[0] != '/' ? null
            : rest[1..].Split('/') switch
            {
                [var id] when id.Length > 0 => new RecipePath(recipe, RecipePathKind.Object, id),
                [var id, var last] when id.Length > 0 && last == recipe.Action => new RecipePath(recipe, RecipePathKind.Action, id),
                [var id, var last] when id.Length > 0 && last == recipe.ReadBack => new RecipePath(recipe, RecipePathKind.ReadBack, id),
                _ => null,
            };
}

/// <summary>Which of a recipe's paths.</summary>
internal enum RecipePathKind
{
    Collection,
    Object,
    Action,
    ReadBack,
}
