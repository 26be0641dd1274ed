namespace AssignConformance.Tenant.Objects;

/// <summary>An object of the tenant that this run created and will delete.</summary>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Version">The version segment that it was created under.</param>
/// <param name="Collection">The collection's path below the version segment.</param>
/// <param name="Id">The tenant's id of it.</param>
public sealed record DisposableObject(string Recipe, string Version, string Collection, string Id)
{
    /// <summary>Its path with the version segment.</summary>
    public string Path => $"/{Version}{Collection}/{Id}";
}
