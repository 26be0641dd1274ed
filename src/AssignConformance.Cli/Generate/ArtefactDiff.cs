using System.Globalization;
using System.Text;

namespace AssignConformance.Cli.Generate;

/// <summary>Shows what differs between a generated file and the one on disk.</summary>
internal static class ArtefactDiff
{
    private const int MaximumLines = 20;

    /// <summary>The differing stretch between the common start and the common end, old lines with <c>-</c>, new ones with <c>+</c>, cut at 20 lines each.</summary>
    public static string Render(ArtefactDifference difference)
    {
        var before = Lines(difference.Actual);
        var after = Lines(difference.Expected);
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--- {difference.Path}{(difference.Actual is null ? " (missing)" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"+++ {difference.Path}{(difference.Expected is null ? " (no page asks for it)" : " (generated)")}\n");
        text.Append(CultureInfo.InvariantCulture, $"@@ line {start + 1} @@\n");
        Append(text, '-', before[start..^end]);
        Append(text, '+', after[start..^end]);
        return text.ToString().TrimEnd('\n');
    }

    private static string[] Lines(string? text) => text is null ? [] : text.Split('\n');

    private static void Append(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines.Take(MaximumLines))
        {
            text.Append(mark).Append(line).Append('\n');
        }

        if (lines.Length > MaximumLines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark} … {lines.Length - MaximumLines} more lines\n");
        }
    }
}
