using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssignConformance.Reports.Events;

/// <summary>A text as it is, but for lone surrogates: JSON in UTF-8 can't hold them, so each becomes U+FFFD.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text holds an escaped lone surrogate.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        => writer.WriteStringValue(VisibleText.WithoutLoneSurrogates(value));
}
