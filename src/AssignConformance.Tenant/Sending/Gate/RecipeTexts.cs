using AssignConformance.Model.Json;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>The texts of the body by which a recipe creates an object: a person reviewed them, so they may look like placeholders.</summary>
internal static class RecipeTexts
{
    /// <summary>Names and values, with the run's name and mark put in; none where the recipe's body is not JSON.</summary>
    public static IEnumerable<string> Of(Recipe recipe, string? name, string? mark)
    {
        var body = JsonText.Read(recipe.Create).Root;
        return body is null ? [] : Of(body).Select(text => text
            .Replace("{name}", name ?? "", StringComparison.Ordinal)
            .Replace("{mark}", mark ?? "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Of(JsonTree value) => value switch
    {
        JsonTree.Object @object => @object.Members.SelectMany(member => Of(member.Value).Prepend(member.Name)),
        JsonTree.Array array => array.Items.SelectMany(Of),
        JsonTree.String text => [text.Value],
        _ => [],
    };
}
