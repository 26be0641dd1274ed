using System.Text.Json;
using AssignConformance.Model.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Serialization.Json;

namespace AssignConformance.Schemas.Sdk;

/// <summary>Values on their way through the SDK.</summary>
internal static class SdkValue
{
    /// <summary>The JSON that the SDK's writer makes of a value.</summary>
    public static JsonElement Write<T>(T read, Action<JsonSerializationWriter, T> write)
    {
        using var writer = new JsonSerializationWriter();
        write(writer, read);
        using var content = writer.GetSerializedContent();
        using var document = JsonDocument.Parse(content);
        return document.RootElement.Clone();
    }

    /// <summary>Where the returned value means another than the one that was sent: the empty text for the value itself, a pointer below it for an item; null where both mean the same.</summary>
    /// <param name="type">The EDM type, or the enumeration, of the value or of its items.</param>
    public static string? Difference(JsonElement sent, JsonElement returned, string type)
    {
        if (sent.ValueKind != JsonValueKind.Array || returned.ValueKind != JsonValueKind.Array || sent.GetArrayLength() != returned.GetArrayLength())
        {
            return MeanTheSame(sent, returned, type) ? null : "";
        }

        for (var index = 0; index < sent.GetArrayLength(); index++)
        {
            if (Difference(sent[index], returned[index], type) is { } place)
            {
                return JsonPointer.Item("", index) + place;
            }
        }

        return null;
    }

    /// <summary>The EDM type of a CLR type that lists of primitive values have.</summary>
    public static string EdmName(Type type) => "Edm." + ((Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var known when known == typeof(TimeSpan) => "Duration",
        var known when known == typeof(Time) => "TimeOfDay",
        var known when known == typeof(byte[]) => "Binary",
        var other => other.Name,
    });

    private static bool MeanTheSame(JsonElement sent, JsonElement returned, string type) => (sent.ValueKind, returned.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) when type == "Edm.Single" => sent.GetSingle().Equals(returned.GetSingle()),
        (JsonValueKind.Number, JsonValueKind.Number) => sent.GetDouble().Equals(returned.GetDouble()),
        (JsonValueKind.String, JsonValueKind.String) => sent.GetString() == returned.GetString() || SdkText.MeanTheSame(sent.GetString()!, returned.GetString()!, type),
        var (one, other) => one == other && one is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null,
    };
}
