using System.Globalization;
using System.Text;
using System.Text.Json;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Json;

namespace AssignConformance.Tenant.Redaction;

/// <summary>
/// A live body as it may be stored: values of properties that the checks name stay, less secrets and ids; every other value becomes its type: <c>&lt;string&gt;</c>,
/// <c>&lt;guid&gt;</c>, <c>&lt;number&gt;</c>, <c>&lt;boolean&gt;</c>. The shape, null, and doubled names stay.
/// </summary>
internal sealed class BodyRedaction
{
    private readonly KeptNames _kept;
    private readonly TextRedaction _text;

    private BodyRedaction(KeptNames kept, TextRedaction text) => (_kept, _text) = (kept, text);

    public static ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> body, KeptNames kept, TextRedaction text)
    {
        if (body.IsEmpty)
        {
            return body;
        }

        return JsonText.Read(body).Root is { } root
            ? JsonWriting.Bytes(writer => new BodyRedaction(kept, text).Write(writer, root, "", "", isKept: false))
            : NotText(body);
    }

    /// <summary>What stands for a body that can't be shown in part. It is not JSON either.</summary>
    public static byte[] NotText(ReadOnlyMemory<byte> body)
        => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<not JSON, {body.Length} bytes>"));

    /// <param name="name">The member that the value belongs to, through arrays; empty for the body itself.</param>
    /// <param name="parent">The member that the object with that member belongs to.</param>
    private void Write(Utf8JsonWriter writer, JsonTree value, string name, string parent, bool isKept)
    {
        switch (value)
        {
            case JsonTree.Object @object:
                writer.WriteStartObject();
                foreach (var member in @object.Members)
                {
                    writer.WritePropertyName(_text.Redact(member.Name, UnknownGuid.Alias));
                    Write(writer, member.Value, member.Name, name, (isKept || name.Length == 0) && _kept.Contains(member.Name, name));
                }

                writer.WriteEndObject();
                break;
            case JsonTree.Array array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(writer, item, name, parent, isKept);
                }

                writer.WriteEndArray();
                break;
            case JsonTree.String text:
                writer.WriteStringValue(Redact(text.Value, KeptNames.IsCorrelation(name, parent), isKept));
                break;
            case JsonTree.Number or JsonTree.Boolean when !isKept:
                writer.WriteStringValue($"<{value.TypeName}>");
                break;
            default:
                JsonWriting.WriteScalar(writer, value);
                break;
        }
    }

    private string Redact(string value, bool isCorrelation, bool isKept)
        => isCorrelation && CorrelationForm.Fits(value) ? _text.Redact(value, UnknownGuid.Keep)
            : isKept && !isCorrelation ? _text.Redact(value, UnknownGuid.Alias)
            : Guid.TryParse(value, out _) ? "<guid>"
            : "<string>";
}
