using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Recipes;

/// <summary>Writes JSON values without white space, numbers as they were written.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Compact(JsonTree tree) => Compact(tree, text => text);

    /// <param name="replace">What stands in place of each string value.</param>
    public static string Compact(JsonTree tree, Func<string, string> replace)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            Write(writer, tree, replace);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
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
            case JsonTree.Number number:
                writer.WriteRawValue(number.Raw);
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
