using System.Globalization;

namespace AssignConformance.Tenant.Configuration;

/// <summary>How messages speak of a value that can't be used: it may be a secret that was put into the wrong place.</summary>
public static class GivenText
{
    private const int LongestWord = 16;

    /// <summary>The value in quotes where it is a plain word (up to 16 letters and hyphens, all small but for capitals inside) or a plain number (up to 10 digits and points); else only how long it is.</summary>
    public static string Show(string text) => IsHarmless(text) ? $"\"{text}\"" : string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters");

    /// <summary>Whether the value may be shown.</summary>
    public static bool IsHarmless(string text)
        => text.Length > 0
            && ((text.Length <= LongestWord && char.IsAsciiLetterLower(text[0]) && text.All(letter => char.IsAsciiLetterLower(letter) || letter is '-' || IsHump(letter)) && text.Count(IsHump) <= 2)
                || (text.Length <= 10 && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-')));

    private static bool IsHump(char letter) => char.IsAsciiLetterUpper(letter);
}
