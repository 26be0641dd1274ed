namespace AssignConformance.Model.Wire;

/// <summary>Words of a POSIX shell.</summary>
public static class ShellWord
{
    /// <summary>A text as one word, in single quotes: nothing in it is expanded.</summary>
    /// <param name="text">Without U+0000, which no argument can hold.</param>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The text as it is where it is plain (letters, digits and <c>/ : . _ - = @ %</c>), else quoted.</summary>
    public static string Of(string text)
        => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "/:._-=@%".Contains(character, StringComparison.Ordinal)) ? text : Quote(text);
}
