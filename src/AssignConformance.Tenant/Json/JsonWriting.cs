using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Json;

/// <summary>Writes a JSON tree without white space; numbers as they were written, doubled names included.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Text(JsonTree tree) => Text(tree, text => text);

    /// <param name="replace">What stands in place of each string value.</param>
    public static string Text(JsonTree tree, Func<string, string> replace) => Encoding.UTF8.GetString(Bytes(writer => Write(writer, tree, replace)));

    /// <summary>What was written, as UTF-8.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonTree tree, Func<string, string> replace)
    {
        switch (tree)
        {
            case JsonTree.Object @object:
                writer.WriteStartObject();
                foreach (var member in @object.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, replace);
                }

                writer.WriteEndObject();
                break;
            case JsonTree.Array array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(writer, item, replace);
                }

                writer.WriteEndArray();
                break;
            case JsonTree.String text:
                writer.WriteStringValue(replace(text.Value));
                break;
            default:
                WriteScalar(writer, tree);
                break;
        }
    }

    /// <summary>Writes a string, number, boolean or null.</summary>
    public static void WriteScalar(Utf8JsonWriter writer, JsonTree scalar)
    {
        switch (scalar)
        {
            case JsonTree.String text:
                writer.WriteStringValue(text.Value);
                break;
            case JsonTree.Number number:
                writer.WriteRawValue(number.Raw, skipInputValidation: true);
                break;
            case JsonTree.Boolean boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case JsonTree.Null:
                writer.WriteNullValue();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
