using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>Objects as a version shows them: minimal metadata, all declared properties, and some that the service adds of its own.</summary>
internal sealed class ObjectRendering(GraphCall call, Family family)
{
    /// <summary>Shown whether the version declares them or not, as the live service does.</summary>
    private static readonly string[] s_undeclared = ["roleScopeTagIds", "version", "source", "sourceId"];

    /// <summary>An object without its <c>@odata.context</c>.</summary>
    public JsonObject Render(StoredObject item)
    {
        var rendered = Shape(item.Properties, item.Type, family.DeclaredType);
        if (call.Query.GetValueOrDefault("$expand", "").StartsWith("assignments", StringComparison.OrdinalIgnoreCase))
        {
            rendered["assignments@odata.context"] = call.Context($"{family.Path}('{item.Id}')/assignments");
            rendered["assignments"] = Assignments(item);
        }

        return call.Query.TryGetValue("$select", out var names) ? Selection.Of(rendered, names) : rendered;
    }

    public JsonArray Assignments(StoredObject item) => Items(item.Assignments, "assignments");

    public JsonArray GroupAssignments(StoredObject item) => Items(item.GroupAssignments, "groupAssignments");

    private JsonArray Items(IEnumerable<JsonObject> items, string navigation)
    {
        var type = call.Facts.PropertiesOf(family.DeclaredType).First(property => property.Name == navigation).ItemType;
        return [.. items.Select(item => Shape(item, type, type))];
    }

    private JsonObject Shape(JsonObject given, string type, string declared)
    {
        var shaped = new JsonObject();
        if (type != declared)
        {
            shaped["@odata.type"] = "#microsoft.graph." + type;
        }

        foreach (var property in call.Facts.PropertiesOf(type).Where(property => !property.IsNavigation))
        {
            var value = given.TryGetPropertyValue(property.Name, out var found) ? found?.DeepClone() : Default(property);
            shaped[property.Name] = value is JsonObject nested ? ShapeValue(nested, property.ItemType) : value;
        }

        foreach (var name in s_undeclared.Where(name => given.ContainsKey(name) && !shaped.ContainsKey(name)))
        {
            shaped[name] = given[name]?.DeepClone();
        }

        return shaped;
    }

    /// <summary>A complex value; one whose type the version does not know stays as it is.</summary>
    private JsonObject ShapeValue(JsonObject given, string declared)
    {
        var named = given["@odata.type"]?.GetValue<string>();
        var type = named is null ? declared : named[(named.LastIndexOf('.') + 1)..];
        return call.Facts.Type(type) is null ? given : Shape(given, type, declared);
    }

    private JsonNode? Default(PropertyFact property) => property switch
    {
        { IsCollection: true } => new JsonArray(),
        { IsNullable: true } => null,
        { ItemType: "Edm.Boolean" } => false,
        { ItemType: "Edm.Int32" } => 0,
        { ItemType: "Edm.String" } => "",
        _ => call.Facts.Enum(property.ItemType)?.Members[0],
    };
}
