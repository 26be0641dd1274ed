using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Journal;

/// <summary>An entry as a line of NDJSON.</summary>
internal static class JournalLine
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The line with its line end.</summary>
    public static byte[] Write(JournalEntry entry) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, s_options) + "\n");

    /// <summary>The entry of a line without its line end, or what is wrong with the line.</summary>
    public static (JournalEntry? Entry, string Problem) Read(ReadOnlyMemory<byte> line)
    {
        var reading = JsonText.Read(line);
        if (reading.Fault is { } fault)
        {
            return (null, $"this is not JSON: {fault.Message}");
        }

        if (!reading.DuplicateKeys.IsEmpty)
        {
            return (null, $"the name \"{reading.DuplicateKeys[0].Name}\" stands twice");
        }

        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line.Span, s_options) is { } entry ? (entry, "") : (null, "null is no entry");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return (null, "this is no entry of a journal");
        }
    }
}
