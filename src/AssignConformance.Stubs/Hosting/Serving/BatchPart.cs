using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>One request of a batch.</summary>
/// <param name="DependsOn">Ids of other parts of the batch, each answered before this one.</param>
internal sealed record BatchPart(string Id, StubRequest Request, ImmutableArray<string> DependsOn)
{
    /// <summary>Reads an item of <c>requests</c>.</summary>
    /// <param name="pointer">JSON Pointer of the item.</param>
    /// <param name="version">The version segment that the batch was sent to.</param>
    /// <param name="authorization">The batch's own token, used where the part brings none.</param>
    /// <exception cref="BatchException">It is not of its form.</exception>
    public static BatchPart Read(JsonElement item, string pointer, string version, ImmutableArray<string> authorization)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw Fault(pointer, "must be an object");
        }

        var id = Text(item, "id", pointer);
        var url = Text(item, "url", pointer);
        if (url.Split('?')[0].Contains("://", StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal))
        {
            throw Fault(pointer + "/url", "must be relative to the version: /users");
        }

        var headers = Headers(item, pointer);
        var body = item.TryGetProperty("body", out var value) && value.ValueKind != JsonValueKind.Null ? Body(value, headers, pointer) : [];
        if (!headers.Any(field => string.Equals(field.Key, "Authorization", StringComparison.OrdinalIgnoreCase)))
        {
            headers = headers.AddRange(authorization.Select(token => KeyValuePair.Create("Authorization", token)));
        }

        return new BatchPart(id, new StubRequest(Text(item, "method", pointer).ToUpperInvariant(), $"/{version}/{url.TrimStart('/')}", headers, body), Dependencies(item, pointer));
    }

    private static ImmutableArray<KeyValuePair<string, string>> Headers(JsonElement item, string pointer)
    {
        if (!item.TryGetProperty("headers", out var headers))
        {
            return [];
        }

        return headers.ValueKind == JsonValueKind.Object && headers.EnumerateObject().All(field => field.Value.ValueKind == JsonValueKind.String)
            ? [.. headers.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!))]
            : throw Fault(pointer + "/headers", "must be an object of strings");
    }

    /// <summary>A JSON value as it stands; a string under another media type holds the bytes in base64.</summary>
    private static byte[] Body(JsonElement value, ImmutableArray<KeyValuePair<string, string>> headers, string pointer)
    {
        var mediaType = headers.FirstOrDefault(field => string.Equals(field.Key, "Content-Type", StringComparison.OrdinalIgnoreCase)).Value
            ?? throw Fault(pointer + "/headers", "must hold the Content-Type of the body");
        var isBytes = value.ValueKind == JsonValueKind.String && !mediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        return !isBytes ? Encoding.UTF8.GetBytes(value.GetRawText())
            : value.TryGetBytesFromBase64(out var bytes) ? bytes
            : throw Fault(pointer + "/body", "must be base64, because its Content-Type is not application/json");
    }

    private static ImmutableArray<string> Dependencies(JsonElement item, string pointer)
    {
        if (!item.TryGetProperty("dependsOn", out var ids) || ids.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return ids.ValueKind == JsonValueKind.Array && ids.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String)
            ? [.. ids.EnumerateArray().Select(id => id.GetString()!)]
            : throw Fault(pointer + "/dependsOn", "must be an array of ids");
    }

    private static string Text(JsonElement item, string name, string pointer)
        => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw Fault($"{pointer}/{name}", "must be a string that is not empty");

    private static BatchException Fault(string pointer, string message) => new("BadRequest", $"{pointer} {message}.");
}
