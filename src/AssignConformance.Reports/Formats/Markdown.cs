using System.Text;

namespace AssignConformance.Reports.Formats;

/// <summary>Text that Markdown (CommonMark with tables) shows as it is.</summary>
internal static class Markdown
{
    private const int Limit = 500;

    /// <summary>Running text within one line; every character that could begin markup is escaped.</summary>
    public static string Text(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        foreach (var character in OneLine(text))
        {
            _ = character switch
            {
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '&' => builder.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' or '$' => builder.Append('\\').Append(character),
                _ => builder.Append(character),
            };
        }

        return builder.ToString();
    }

    /// <summary>A code span; its fence is longer than any run of backticks within. A bar is escaped, as tables want even there.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        if (line.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(line) + 1);
        var space = line[0] == '`' || line[^1] == '`' ? " " : "";
        return fence + space + line.Replace("|", "\\|", StringComparison.Ordinal) + space + fence;
    }

    private static string OneLine(string text)
        => VisibleText.Show(VisibleText.Cut(text, Limit).ReplaceLineEndings(" ").Replace('\t', ' ')).Trim();

    private static int LongestRun(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var character in text)
        {
            current = character == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
