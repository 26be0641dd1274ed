using System.Globalization;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>An object to be created: what was given, completed by what the server sets.</summary>
public sealed record NewObject(Family Family, string Type, JsonObject Given)
{
    /// <summary>The object as it is stored; read-only properties that were given are overwritten.</summary>
    public StoredObject Store(string id, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        var properties = new JsonObject { ["id"] = id, ["createdDateTime"] = time, ["lastModifiedDateTime"] = time, ["roleScopeTagIds"] = new JsonArray("0") };
        foreach (var (name, value) in Given.Where(property => property.Key is not ("id" or "createdDateTime" or "lastModifiedDateTime" or "@odata.type")))
        {
            properties[name] = value?.DeepClone();
        }

        properties.TryAdd("description", null);
        foreach (var (name, json) in Family.ServerSet)
        {
            properties[name] = JsonNode.Parse(json);
        }

        return new StoredObject(id, Family, Type, properties);
    }
}
