using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>Whose recipes are used: those beside the pages, and what they stand in place of.</summary>
internal sealed class RecipesCheck : IPreflightCheck
{
    private const string Name = "recipes";

    public Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
        => Task.FromResult<ImmutableArray<PreflightLine>>(context.Recipes.Folder is not { } folder
            ? []
            :
            [
                new PreflightLine(Name, PreflightStatus.Well, $"of {folder} alone: {string.Join(", ", context.Recipes.All.Select(recipe => Path.GetFileName(recipe.File)))}"),
                .. context.Recipes.Overrides.Select(each => new PreflightLine(
                    Name,
                    PreflightStatus.Note,
                    $"{each.Recipe.File} stands in place of the product's {each.Replaced}, and says something else",
                    "Read it before it is sent to a tenant.")),
            ]);
}
