using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssignConformance.SimulatedTenant.Control;

/// <summary>How the control endpoint writes and reads JSON; its clients do the same.</summary>
public static class ControlJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
    };
}
