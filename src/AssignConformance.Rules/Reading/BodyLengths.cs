using System.Globalization;
using System.Text;

namespace AssignConformance.Rules.Reading;

/// <summary>The lengths, in bytes of UTF-8, that a Content-Length field may give for a body.</summary>
/// <param name="Minified">The length without white space outside strings.</param>
internal sealed record BodyLengths(int WithLf, int WithCrLf, int Minified)
{
    /// <param name="text">The body, trimmed, with LF line ends.</param>
    public static BodyLengths Of(string text)
    {
        var withLf = Encoding.UTF8.GetByteCount(text);
        return new BodyLengths(withLf, withLf + text.Count(character => character == '\n'), withLf - WhiteSpaceOutsideStrings(text));
    }

    /// <summary>True where the field gives one of the lengths, or the length plus the line end behind the body.</summary>
    public bool Admit(string field)
        => int.TryParse(field.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && (length == WithLf || length == WithCrLf || length == WithLf + 1 || length == WithCrLf + 2 || length == Minified);

    public static string Write(int length) => length.ToString(CultureInfo.InvariantCulture);

    private static int WhiteSpaceOutsideStrings(string text)
    {
        var count = 0;
        var inString = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (inString && text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == '"')
            {
                inString = !inString;
            }
            else if (!inString && text[index] is ' ' or '\t' or '\n' or '\r')
            {
                count++;
            }
        }

        return count;
    }
}
