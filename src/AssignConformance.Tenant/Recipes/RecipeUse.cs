namespace AssignConformance.Tenant.Recipes;

/// <summary>A request that a recipe knows: which, in which version, on which object, to do what.</summary>
/// <param name="Id">The id segment as it stands in the path; null for the collection.</param>
public sealed record RecipeUse(Recipe Recipe, string Version, string? Id, RecipeStep Step)
{
    /// <summary>The collection's path with the version segment.</summary>
    public string CollectionPath => $"/{Version}{Recipe.Collection}";
}

/// <summary>What a recipe's request does.</summary>
public enum RecipeStep
{
    /// <summary>GET of the collection.</summary>
    List,

    /// <summary>POST to the collection.</summary>
    Create,

    /// <summary>GET of an object.</summary>
    Get,

    /// <summary>DELETE of an object.</summary>
    Delete,

    /// <summary>POST of the action to an object: replaces its list of assignments.</summary>
    Assign,

    /// <summary>GET of an object's list of assignments.</summary>
    ReadBack,
}
