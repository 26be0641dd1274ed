using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Objects;

/// <summary>What is looked at of an object in the tenant, ours or not.</summary>
/// <param name="Description">Empty where it has none.</param>
public sealed record TenantObject(string Id, string Name, string Description)
{
    /// <summary>The run that made it, or null where it is not one of ours.</summary>
    public RunMark? Mark => RunMark.Of(Name, Description);

    /// <summary>Whether it carries exactly that name and the mark of that run.</summary>
    public bool IsOf(RunMark mark, string name) => string.Equals(Name, name, StringComparison.Ordinal) && mark.IsIn(Description);

    /// <summary>The object of an answer's body; null where it lacks an id or a name.</summary>
    public static TenantObject? Read(GraphResponse response, Recipe recipe) => Read(JsonText.Read(response.Body).Root, recipe);

    /// <summary>The object of a JSON value; null where it lacks an id or a name.</summary>
    public static TenantObject? Read(JsonTree? tree, Recipe recipe)
        => tree is JsonTree.Object @object
            && Text(@object, "id") is { } id && RecipeCatalogue.IsId(id)
            && Text(@object, recipe.NameProperty) is { } name
            ? new TenantObject(id, name, Text(@object, "description") ?? "")
            : null;

    private static string? Text(JsonTree.Object @object, string name) => (@object.Find(name)?.Value as JsonTree.String)?.Value;
}
