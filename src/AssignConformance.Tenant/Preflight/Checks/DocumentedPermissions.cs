using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>Holds a token and a recipe against the permissions that a page documents.</summary>
internal static class DocumentedPermissions
{
    public const string Grant = "Grant them and consent to them; a new token shows them after some minutes.";

    private const string Name = "permissions";

    /// <summary>A line where the token lacks what the page documents, and one where page and recipe differ.</summary>
    public static IEnumerable<PreflightLine> Compare(PagePermissions page, Recipe recipe, ImmutableArray<string> granted, bool isApplication)
    {
        var (where, kind) = isApplication ? ("roles", "an application") : ("scp", "a user");
        var documented = page.For(isApplication);
        if (documented.IsEmpty)
        {
            yield return new PreflightLine(
                Name,
                PreflightStatus.Note,
                $"{(page.Sets.IsEmpty ? page.Page : Place(page.Sets[^1].Span))} documents no permission for {kind}, and the recipe {recipe.Name} takes {string.Join(", ", recipe.Permissions)}",
                "The run is made with the recipe's.");
            yield break;
        }

        if (!documented.Any(set => set.Permissions.Any(each => Holds(granted, each))))
        {
            var others = documented.SelectMany(set => set.Permissions.Where(each => each != set.Least)).Distinct(StringComparer.Ordinal).ToList();
            yield return new PreflightLine(
                Name,
                PreflightStatus.Blocks,
                $"the token's {where} lack {string.Join(" or ", documented.Select(Documented))}{(others.Count == 0 ? "" : $" or, above it, {string.Join(", ", others)}")}",
                Grant);
        }

        if (!documented.Any(set => recipe.Permissions.Contains(set.Least!, StringComparer.OrdinalIgnoreCase)))
        {
            yield return new PreflightLine(
                Name,
                PreflightStatus.Note,
                $"page and recipe differ: {string.Join(" or ", documented.Select(Documented))}, and the recipe {recipe.Name} takes {string.Join(", ", recipe.Permissions)}",
                "The run needs the recipe's, which creates and deletes, too.");
        }
    }

    /// <summary>The least privileged permissions that the pages of a plan document.</summary>
    public static IEnumerable<string> Least(ImmutableArray<PlannedUse> plan, bool isApplication)
        => plan.SelectMany(use => use.Pages).SelectMany(page => page.For(isApplication)).Select(set => set.Least!);

    private static string Documented(PermissionSet set) => $"{set.Least}, which {Place(set.Span)} documents as the least privileged";

    private static string Place(SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.File}:{span.Line}");

    private static bool Holds(ImmutableArray<string> granted, string permission) => granted.Contains(permission, StringComparer.OrdinalIgnoreCase);
}
