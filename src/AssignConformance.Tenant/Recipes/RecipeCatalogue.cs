using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Recipes;

/// <summary>The recipes of a run. A request belongs to one by its method and path, segment by segment and letter by letter, or to none.</summary>
public sealed partial class RecipeCatalogue
{
    /// <exception cref="ArgumentException">Two recipes have one name, or one collection in one version.</exception>
    public RecipeCatalogue(IEnumerable<Recipe> recipes)
    {
        All = [.. recipes.OrderBy(recipe => recipe.Name, StringComparer.Ordinal)];
        var places = All.SelectMany(recipe => recipe.Versions.Select(version => $"/{version}{recipe.Collection}")).Concat(All.Select(recipe => recipe.Name));
        if (places.GroupBy(place => place, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            throw new ArgumentException($"Two recipes stand for {doubled.Key}.", nameof(recipes));
        }
    }

    /// <summary>In ordinal order of their names.</summary>
    public ImmutableArray<Recipe> All { get; }

    /// <summary>The folder beside the pages that they were read from; null for the product's own.</summary>
    public string? Folder { get; private init; }

    /// <summary>Those of <see cref="Folder"/> that say something else than the product's recipe of the same name or collection, which they stand in for.</summary>
    public ImmutableArray<RecipeOverride> Overrides { get; private init; } = [];

    /// <summary>The same recipes, told to come from a folder.</summary>
    public RecipeCatalogue FromFolder(string folder, IEnumerable<RecipeOverride> overrides) => new(All) { Folder = folder, Overrides = [.. overrides] };

    /// <summary>The recipe of that name that has that version and collection, or null.</summary>
    public Recipe? Find(string name, string version, string collection)
        => All.FirstOrDefault(recipe => recipe.Name == name && recipe.Collection == collection && recipe.Versions.Contains(version, StringComparer.Ordinal));

    /// <summary>The recipe that a request belongs to, and what it does there; null for none.</summary>
    /// <param name="target">Path with or without a query, with the version segment, as sent. Percent-encoded ids, dots and empty segments match nothing.</param>
    public RecipeUse? Find(string method, string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var segments = (query < 0 ? target : target[..query]).Split('/');
        if (segments.Length is < 4 or > 6 || segments[0].Length > 0)
        {
            return null;
        }

        var (version, collection) = (segments[1], $"/{segments[2]}/{segments[3]}");
        var id = segments.Length > 4 ? segments[4] : null;
        var recipe = All.FirstOrDefault(each => each.Collection == collection && each.Versions.Contains(version, StringComparer.Ordinal));
        if (recipe is null || (id is not null && !IsId(id)))
        {
            return null;
        }

        RecipeStep? step = (method, segments.Length) switch
        {
            ("GET", 4) => RecipeStep.List,
            ("POST", 4) => RecipeStep.Create,
            ("GET", 5) => RecipeStep.Get,
            ("DELETE", 5) => RecipeStep.Delete,
            ("POST", 6) when segments[5] == recipe.Action => RecipeStep.Assign,
            ("GET", 6) when segments[5] == recipe.ReadBack => RecipeStep.ReadBack,
            _ => null,
        };
        return step is { } known ? new RecipeUse(recipe, version, id, known) : null;
    }

    /// <summary>Whether a text can be an object's id: letters, digits, hyphens and underlines, and nothing that a path could mean otherwise.</summary>
    public static bool IsId(string text) => IdForm().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,199}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();
}
