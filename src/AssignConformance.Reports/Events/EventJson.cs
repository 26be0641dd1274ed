using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>How events are written and read as JSON; <c>FORMAT.md</c> says it in words.</summary>
internal static class EventJson
{
    internal static JsonSerializerOptions Options { get; } = Create();

    public static byte[] Write(RunEvent runEvent) => JsonSerializer.SerializeToUtf8Bytes(runEvent, Options);

    /// <summary>Reads one line. Throws <see cref="JsonException"/> or <see cref="NotSupportedException"/> where it is no event.</summary>
    public static RunEvent Read(ReadOnlySpan<byte> line)
        => JsonSerializer.Deserialize<RunEvent>(line, Options) ?? throw new JsonException("The line is null, not an event.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // A member that a line lacks is a fault, not a null that surprises a report later.
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,

            // What is computed from the rest, a verdict's name, is not told twice.
            IgnoreReadOnlyProperties = true,
            AllowOutOfOrderMetadataProperties = true,

            // The stream is never pasted into HTML; quotes in bodies stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameUnits } },
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new SecondsConverter(), new TextConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Durations say their unit: <c>duration</c> becomes <c>durationSeconds</c>.</summary>
    private static void NameUnits(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(TimeSpan)))
        {
            property.Name += "Seconds";
        }
    }
}
