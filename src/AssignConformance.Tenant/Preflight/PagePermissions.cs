using System.Collections.Immutable;
using AssignConformance.Model.Pages;

namespace AssignConformance.Tenant.Preflight;

/// <summary>The permissions that a page documents for its operation.</summary>
/// <param name="Page">The page's path below the docs.</param>
/// <param name="Sets">The rows of its tables; any one of a row's permissions is enough, and any one row.</param>
public sealed record PagePermissions(string Page, ImmutableArray<PermissionSet> Sets)
{
    /// <summary>The rows that speak of a token's kind and name a permission; a user is one of a work or school account.</summary>
    public ImmutableArray<PermissionSet> For(bool isApplication)
        => [.. Sets.Where(set => set.Category == (isApplication ? PermissionCategory.Application : PermissionCategory.DelegatedWork) && !set.Permissions.IsEmpty)];
}
