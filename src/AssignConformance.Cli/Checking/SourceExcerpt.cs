using System.Text;
using Spectre.Console.Rendering;

namespace AssignConformance.Cli.Checking;

/// <summary>A line of a page with a mark below a column, as a terminal shows it.</summary>
internal static class SourceExcerpt
{
    /// <summary>Of longer lines the part around the mark is shown, in UTF-16 code units.</summary>
    private const int MaximumLength = 160;

    /// <summary>What stands before the mark in a part, at most.</summary>
    private const int MaximumBefore = 100;

    /// <summary>The line, cut around the mark where it is long, and a line with the mark.</summary>
    /// <param name="column">From 1, in UTF-16 code units; one behind the line's end marks what is missing there.</param>
    public static (string Line, string Mark) Of(string line, int column)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var start = line.Length <= MaximumLength ? 0 : Whole(line, Math.Clamp(at - MaximumBefore, 0, line.Length - MaximumLength));
        var end = line.Length <= MaximumLength ? line.Length : Whole(line, Math.Min(line.Length, start + MaximumLength));
        var (front, back) = (start > 0 ? "…" : "", end < line.Length ? "…" : "");
        var before = front + Plain(line[start..at]);
        return (before + Plain(line[at..end]) + back, new string(' ', new Segment(before).CellCount()) + "^");
    }

    /// <summary>Moves an offset out of the middle of a surrogate pair.</summary>
    private static int Whole(string line, int offset) => offset > 0 && offset < line.Length && char.IsLowSurrogate(line[offset]) ? offset - 1 : offset;

    /// <summary>Tabs and other control characters as a blank each: how wide they are is for the terminal to say.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text);
        for (var index = 0; index < plain.Length; index++)
        {
            plain[index] = char.IsControl(plain[index]) ? ' ' : plain[index];
        }

        return plain.ToString();
    }
}
