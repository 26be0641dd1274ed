using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AssignConformance.Stubs.Mappings;

/// <summary>Reads the part of Java's regular expressions that means the same here, so that both hosts match alike.</summary>
/// <remarks>
/// WireMock matches the whole value with DOTALL. <c>\d</c>, <c>\w</c> and <c>\s</c> are ASCII in Java and are rewritten so.
/// Refused: possessive quantifiers, nested and intersected classes, back-references, named groups, <c>\p</c>, <c>\Q</c>, <c>\b</c>, … .
/// <c>(?i)</c> is ASCII in Java and Unicode here, which tells apart only letters such as the Kelvin sign.
/// </remarks>
internal static class JavaPattern
{
    private static readonly TimeSpan s_timeOut = TimeSpan.FromMilliseconds(500);

    /// <summary>A regular expression that matches whole values.</summary>
    /// <exception cref="FormatException">The pattern is malformed, or Java reads it otherwise; the message says what.</exception>
    public static Regex Read(string pattern)
    {
        try
        {
            return new Regex(@"\A(?:" + Translate(pattern) + @")\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, s_timeOut);
        }
        catch (RegexParseException exception)
        {
            throw new FormatException($"is not a regular expression: {exception.Error} at character {exception.Offset - 4}", exception);
        }
    }

    /// <summary>The characters that a match begins with whatever follows; none where the pattern has alternatives.</summary>
    /// <param name="pattern">A pattern that <see cref="Read"/> accepts.</param>
    public static string LiteralPrefix(string pattern)
    {
        var prefix = new StringBuilder();
        for (var index = 0; index < pattern.Length && !pattern.Contains('|', StringComparison.Ordinal); index++)
        {
            var isEscaped = pattern[index] == '\\';
            var character = pattern[isEscaped ? ++index : index];
            var isLiteral = isEscaped ? !char.IsAsciiLetterOrDigit(character) : !".[](){}*+?^$".Contains(character, StringComparison.Ordinal);
            if (!isLiteral || Next(pattern, index) is '*' or '?' or '{')
            {
                break;
            }

            prefix.Append(character);
        }

        return prefix.ToString();
    }

    private static string Translate(string pattern)
    {
        var text = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\':
                    text.Append(Escape(pattern, ++index, inClass: false));
                    break;
                case '[':
                    index = Class(pattern, index, text);
                    break;
                case '(' when Next(pattern, index) == '?':
                    RefuseUnknownGroup(pattern, index);
                    text.Append('(');
                    break;
                case '{':
                    index = Quantifier(pattern, index, text);
                    break;
                case '*' or '+' or '?' when Next(pattern, index) == '+':
                    throw Refused(pattern, index, 2);
                case var character:
                    text.Append(character);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Escape(string pattern, int index, bool inClass)
    {
        var character = index < pattern.Length ? pattern[index] : throw new FormatException("ends in a lone backslash");
        return (character, inClass) switch
        {
            ('d', true) => "0-9",
            ('w', true) => "A-Za-z0-9_",
            ('s', true) => @" \t\n\x0B\f\r",
            ('d', false) => "[0-9]",
            ('w', false) => "[A-Za-z0-9_]",
            ('s', false) => @"[ \t\n\x0B\f\r]",
            ('D', false) => "[^0-9]",
            ('W', false) => "[^A-Za-z0-9_]",
            ('S', false) => @"[^ \t\n\x0B\f\r]",
            ('t' or 'n' or 'r' or 'f' or 'x' or 'u', _) => "\\" + character,
            _ when !char.IsAsciiLetterOrDigit(character) => "\\" + character,
            _ => throw Refused(pattern, index - 1, 2),
        };
    }

    private static int Class(string pattern, int start, StringBuilder text)
    {
        text.Append('[');
        var index = start + 1;
        if (Next(pattern, start) == '^')
        {
            text.Append('^');
            index++;
        }

        for (var first = index; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case ']' when index > first:
                    text.Append(']');
                    return Next(pattern, index + 1) == '+' && Next(pattern, index) is '*' or '+' or '?' ? throw Refused(pattern, index + 1, 2) : index;
                case '[' or ']':
                    throw Refused(pattern, index, 1);
                case '&' when Next(pattern, index) == '&':
                    throw Refused(pattern, index, 2);
                case '\\':
                    text.Append(Escape(pattern, ++index, inClass: true));
                    break;
                case var character:
                    text.Append(character);
                    break;
            }
        }

        throw new FormatException($"has a character class without an end at character {start + 1}");
    }

    private static int Quantifier(string pattern, int start, StringBuilder text)
    {
        var end = pattern.IndexOf('}', start);
        var bounds = end < 0 ? [] : pattern[(start + 1)..end].Split(',');
        var counts = bounds.Length is 1 or 2 && IsCount(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsCount(bounds[1]));
        if (!counts || Next(pattern, end) == '+')
        {
            throw Refused(pattern, start, 1);
        }

        text.Append(pattern, start, end - start + 1);
        return end;
    }

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static void RefuseUnknownGroup(string pattern, int index)
    {
        string[] known = ["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i)", "(?i:", "(?s)"];
        if (!Array.Exists(known, group => pattern.AsSpan(index).StartsWith(group, StringComparison.Ordinal)))
        {
            throw Refused(pattern, index, 3);
        }
    }

    private static char Next(string pattern, int index) => index + 1 < pattern.Length ? pattern[index + 1] : '\0';

    private static FormatException Refused(string pattern, int index, int length)
        => new($"uses \"{pattern.Substring(index, Math.Min(length, pattern.Length - index))}\" at character {index + 1}, which Java and .NET read differently or which is not supported");
}
