using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Objects;

/// <summary>Looks through collections for objects that runs of ours made.</summary>
/// <remarks>All pages of a collection are read and compared here: several Intune collections ignore or refuse a <c>$filter</c> on names.</remarks>
public sealed class ObjectSearch(ITenantSender sender)
{
    /// <summary>Pages of a collection that are read at most.</summary>
    public const int MostPages = 1000;

    /// <summary>The objects of a collection whose name and description carry the mark of one run, whichever.</summary>
    public async Task<ObjectListing> ListAsync(Recipe recipe, string version, CancellationToken cancellationToken)
    {
        var path = $"/{version}{recipe.Collection}";
        string? next = $"{path}?$select=id,{recipe.NameProperty},description";
        var found = ImmutableArray.CreateBuilder<FoundObject>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (next is not null)
        {
            if (!read.Add(next) || read.Count > MostPages)
            {
                return new ObjectListing(found.ToImmutable(), $"GET {path}: the pages of the list have no end");
            }

            var exchange = await sender.SendAsync(Get(next), cancellationToken);
            if (!exchange.IsSuccess() || JsonText.Read(exchange.Response!.Body).Root is not JsonTree.Object page || page.Find("value")?.Value is not JsonTree.Array list)
            {
                return new ObjectListing(found.ToImmutable(), $"GET {path}: {(exchange.IsSuccess() ? "the answer is no list" : exchange.Describe())}") { Failed = exchange };
            }

            foreach (var item in list.Items)
            {
                if (TenantObject.Read(item, recipe) is { Mark: { } mark } ours)
                {
                    found.Add(new FoundObject(new DisposableObject(recipe.Name, version, recipe.Collection, ours.Id), ours.Name, mark));
                }
            }

            (next, var stranger) = Next(page, path);
            if (stranger)
            {
                return new ObjectListing(found.ToImmutable(), $"GET {path}: the next page lies elsewhere");
            }
        }

        return new ObjectListing(found.ToImmutable(), null);
    }

    internal static GraphRequest Get(string target) => new() { Method = "GET", Target = target, Headers = [new WireField("Accept", "application/json")] };

    /// <summary>The next page's path and query. The host of the link does not matter: requests go to the configured one.</summary>
    private static (string? Next, bool IsElsewhere) Next(JsonTree.Object page, string path)
    {
        if (page.Find("@odata.nextLink")?.Value is not JsonTree.String link)
        {
            return (null, false);
        }

        return Uri.TryCreate(link.Value, UriKind.Absolute, out var address) && string.Equals(address.AbsolutePath, path, StringComparison.OrdinalIgnoreCase)
            ? (path + address.Query, false)
            : (null, true);
    }
}

/// <summary>An object in the tenant that a run of ours made.</summary>
public sealed record FoundObject(DisposableObject Object, string Name, RunMark Mark);

/// <summary>What was found, and why perhaps not all of it.</summary>
/// <param name="Problem">Null where the whole collection was read.</param>
public sealed record ObjectListing(ImmutableArray<FoundObject> Objects, string? Problem)
{
    /// <summary>The exchange that ended the search too early, not redacted.</summary>
    public Exchange? Failed { get; init; }
}
