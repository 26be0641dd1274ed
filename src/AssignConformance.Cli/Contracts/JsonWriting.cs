using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssignConformance.Cli.Contracts;

/// <summary>What <see cref="Utf8JsonWriter"/> lacks for our lines: arrays of items, and values that may be null.</summary>
internal static class JsonWriting
{
    /// <summary>Most lines are no longer, in bytes.</summary>
    private const int UsualLength = 8 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON value on one line, without line end.</summary>
    public static string Line<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var utf8 = new ArrayBufferWriter<byte>(UsualLength);
        using (var json = new Utf8JsonWriter(utf8, Options))
        {
            write(json, value);
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteBooleanOrNull(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
