using System.Collections.Immutable;
using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>Which resource page of one folder is which of the other: by version, namespace and type; of the rest by page.</summary>
internal static class TypeMatcher
{
    /// <summary>Pages about no type are left out.</summary>
    public static ImmutableArray<Pair<ResourcePage>> Match(ImmutableArray<ResourcePage> earlier, ImmutableArray<ResourcePage> later)
    {
        // A folder without resource pages says nothing of types, rather than that there are none.
        if (earlier.IsEmpty || later.IsEmpty)
        {
            return [];
        }

        var after = ByKey(later);
        var byPage = later.ToLookup(page => page.Path, StringComparer.Ordinal);
        var pairs = ByKey(earlier).Values.Select(was => new Pair<ResourcePage>(was, after.GetValueOrDefault(KeyOf(was)) ?? byPage[was.Path].FirstOrDefault(page => page.TypeName is not null))).ToImmutableArray();
        var matched = pairs.Select(pair => pair.Head).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pairs, .. after.Values.Where(now => !matched.Contains(now)).Select(now => new Pair<ResourcePage>(null, now))];
    }

    private static Dictionary<string, ResourcePage> ByKey(ImmutableArray<ResourcePage> pages)
        => pages.Where(page => page.TypeName is not null).DistinctBy(KeyOf, StringComparer.Ordinal).ToDictionary(KeyOf, StringComparer.Ordinal);

    private static string KeyOf(ResourcePage page)
        => $"{page.Version} {TypeNaming.Short($"{page.Namespace?.Value ?? "microsoft.graph"}.{TypeNaming.Short(page.TypeName!.Value.Value)}")}".ToLowerInvariant();
}
