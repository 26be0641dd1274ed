using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>The query option <c>$select</c>.</summary>
internal static class Selection
{
    /// <summary>The object with the named properties, its annotations kept.</summary>
    public static JsonObject Of(JsonObject whole, string names)
    {
        var wanted = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new JsonObject(whole.Where(member => member.Key.Contains('@') || wanted.Contains(member.Key, StringComparer.OrdinalIgnoreCase))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }
}
