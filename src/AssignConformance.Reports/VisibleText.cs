using System.Globalization;
using System.Text;

namespace AssignConformance.Reports;

/// <summary>Makes the characters visible that hide, reorder or break a text: controls, bidirectional and other format characters, lone surrogates.</summary>
/// <remarks>Each becomes its escape, <c>\u202e</c> or <c>\U000e0001</c>. Tab and line feed stay. What is left is valid in XML 1.0.</remarks>
public static class VisibleText
{
    /// <summary>The text with every hidden character shown as its escape.</summary>
    public static string Show(string text)
    {
        var builder = default(StringBuilder);
        for (var index = 0; index < text.Length;)
        {
            var isScalar = Rune.TryGetRuneAt(text, index, out var rune);
            var length = isScalar ? rune.Utf16SequenceLength : 1;
            if (!isScalar || IsHidden(rune))
            {
                builder ??= new StringBuilder(text, 0, index, text.Length + 16);
                builder.Append(isScalar ? Escape(rune.Value) : Escape(text[index]));
            }
            else
            {
                builder?.Append(text, index, length);
            }

            index += length;
        }

        return builder?.ToString() ?? text;
    }

    /// <summary>The text cut after so many UTF-16 code units, never within a surrogate pair, with a note of how much it was.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… (cut, {text.Length:N0} characters in all)");
    }

    /// <summary>The text with U+FFFD for each lone surrogate.</summary>
    internal static string WithoutLoneSurrogates(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }

    internal static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\t' or '\n'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => true,
        _ => (rune.Value & 0xFFFE) == 0xFFFE,
    };

    internal static string Escape(int value)
        => value > 0xFFFF ? "\\U" + value.ToString("x8", CultureInfo.InvariantCulture) : "\\u" + value.ToString("x4", CultureInfo.InvariantCulture);
}
