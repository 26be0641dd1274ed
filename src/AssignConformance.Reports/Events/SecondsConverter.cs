using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssignConformance.Reports.Events;

/// <summary>A duration as a decimal number of seconds, exact to 100 ns.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds)
            && Math.Abs(seconds) <= (decimal)TimeSpan.MaxValue.TotalSeconds - 1)
        {
            return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        throw new JsonException("A duration is a number of seconds.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        => writer.WriteNumberValue((decimal)value.Ticks / TimeSpan.TicksPerSecond);
}
