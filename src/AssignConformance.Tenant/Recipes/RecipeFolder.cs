using System.Collections.Immutable;
using System.Reflection;
using AssignConformance.Model;

namespace AssignConformance.Tenant.Recipes;

/// <summary>Where recipes come from: the folder beside the pages, or the product's own for pages that bring none.</summary>
public static class RecipeFolder
{
    /// <summary>The folder's path below <c>features</c>.</summary>
    public static string PathBelowFeatures { get; } = Path.Combine("tenant", "recipes");

    /// <param name="features">The folder that lies around the pages, or null.</param>
    /// <exception cref="UnusableInputException">A recipe, or the folder, can't be used.</exception>
    public static RecipeCatalogue Read(string? features)
    {
        var folder = features is null ? null : Path.Combine(features, PathBelowFeatures);
        return folder is not null && Directory.Exists(folder) ? ReadFolder(folder) : Own();
    }

    private static RecipeCatalogue ReadFolder(string folder)
    {
        try
        {
            ImmutableArray<(string File, string Text)> files = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))];
            var catalogue = Catalogue(folder, files);
            return catalogue.FromFolder(folder, Overrides(catalogue.All, files.ToImmutableDictionary(each => each.File, each => each.Text, StringComparer.Ordinal)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"The recipes in {folder} can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>The recipes that the product carries.</summary>
    public static RecipeCatalogue Own() => Catalogue("the product", OwnFiles());

    private static ImmutableArray<(string File, string Text)> OwnFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("recipes/", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name, reader.ReadToEnd());
        })];
    }

    /// <summary>A recipe that says what the product's says overrides nothing: line ends apart, its text is the same.</summary>
    private static IEnumerable<RecipeOverride> Overrides(IEnumerable<Recipe> recipes, ImmutableDictionary<string, string> texts)
        => from own in OwnFiles()
           let replaced = RecipeReader.Read(own.File, own.Text)
           from recipe in recipes
           where (recipe.Name == replaced.Name || (recipe.Collection == replaced.Collection && recipe.Versions.Intersect(replaced.Versions, StringComparer.Ordinal).Any()))
               && texts[recipe.File].ReplaceLineEndings("\n") != own.Text.ReplaceLineEndings("\n")
           select new RecipeOverride(recipe, replaced.Name);

    private static RecipeCatalogue Catalogue(string where, ImmutableArray<(string File, string Text)> files)
    {
        ImmutableArray<Recipe> recipes = [.. files.Select(file => RecipeReader.Read(file.File, file.Text))];
        try
        {
            return new RecipeCatalogue(recipes);
        }
        catch (ArgumentException exception)
        {
            throw new RecipeException($"{where}: {exception.Message} Remove one.", exception);
        }
    }
}
