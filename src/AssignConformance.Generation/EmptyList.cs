using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>What is sent and answered where nothing is assigned.</summary>
internal static class EmptyList
{
    /// <summary>The documented list with nothing in it, and nothing that speaks of its items; null where the body is no list.</summary>
    public static string? Answer(ContractBody? body)
    {
        var text = body is null ? "" : body.Conforming ?? body.Text;
        if (AssignmentStates.List(text) is null || JsonNode.Parse(text) is not JsonObject list)
        {
            return null;
        }

        list["value"] = new JsonArray();
        list.Remove("@odata.nextLink");
        if (list.ContainsKey("@odata.count"))
        {
            list["@odata.count"] = 0;
        }

        return JsonLayout.Write(list);
    }

    /// <summary>The schema of conforming requests that assign nothing: as documented, but the assignments are an array without items (or null, or absent, where those conform).</summary>
    /// <remarks><c>not</c> says it to both hosts: NJsonSchema passes over <c>maxItems: 0</c>.</remarks>
    public static JsonObject Request(AssigningOperation assigning)
    {
        var schema = JsonNode.Parse(assigning.Contract.Request!.MappingSchema)!.AsObject();
        var properties = schema["properties"]!.AsObject();
        properties[assigning.Property]!["items"] = new JsonObject { ["not"] = new JsonObject() };
        if (!properties.ToJsonString().Contains("\"$ref\"", StringComparison.Ordinal))
        {
            schema.Remove("definitions");
        }

        return schema;
    }

    /// <summary>Whether <see cref="Request"/> can be said: the documented types declare the property, as an array.</summary>
    public static bool CanBeSent(AssigningOperation assigning)
        => assigning.Contract.Request is { } request
            && JsonNode.Parse(request.MappingSchema) is JsonObject schema
            && schema["properties"]?[assigning.Property]?["type"] is { } type
            && (type is JsonArray several ? several.Any(IsArray) : IsArray(type));

    private static bool IsArray(JsonNode? type) => type?.GetValueKind() == JsonValueKind.String && (string)type! == "array";
}
