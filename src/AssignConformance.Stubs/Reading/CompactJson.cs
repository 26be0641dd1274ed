using System.Globalization;
using System.Numerics;
using System.Text;
using AssignConformance.Model.Json;

namespace AssignConformance.Stubs.Reading;

/// <summary>Writes JSON as WireMock writes a <c>jsonBody</c>: no white space, characters as they are, a number with an exponent in plain digits.</summary>
internal static class CompactJson
{
    /// <summary>Numbers with a larger exponent stay as written rather than grow into that many digits.</summary>
    private const int LargestExponent = 400;

    public static string Write(JsonTree value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(JsonTree value, StringBuilder text)
    {
        switch (value)
        {
            case JsonTree.Object @object:
                WriteList(text, '{', '}', @object.Members, member =>
                {
                    WriteText(member.Name, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                break;
            case JsonTree.Array array:
                WriteList(text, '[', ']', array.Items, item => Write(item, text));
                break;
            case JsonTree.String @string:
                WriteText(@string.Value, text);
                break;
            case JsonTree.Number number:
                text.Append(Plain(number.Raw));
                break;
            case JsonTree.Boolean boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case JsonTree.Null:
                text.Append("null");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\t' => text.Append(@"\t"),
                '\n' => text.Append(@"\n"),
                '\f' => text.Append(@"\f"),
                '\r' => text.Append(@"\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    private static string Plain(string raw)
    {
        var mark = raw.IndexOfAny(['e', 'E']);
        if (mark < 0 || !int.TryParse(raw.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || Math.Abs(exponent) > LargestExponent)
        {
            return raw;
        }

        var parts = raw[..mark].TrimStart('-').Split('.');
        var fraction = parts.Length == 2 ? parts[1] : "";
        var scale = fraction.Length - exponent;
        var digits = BigInteger.Parse(parts[0] + fraction, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        var plain = scale <= 0
            ? (digits is "0" ? digits : digits + new string('0', -scale))
            : digits.PadLeft(scale + 1, '0').Insert(Math.Max(digits.Length, scale + 1) - scale, ".");
        return raw[0] == '-' ? "-" + plain : plain;
    }
}
