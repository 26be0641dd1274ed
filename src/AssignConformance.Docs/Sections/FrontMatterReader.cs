using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads single-line <c>key: value</c> pairs of a page's front matter (YAML 1.2, plain and quoted scalars).</summary>
internal static class FrontMatterReader
{
    /// <summary>The number of lines that the front matter takes, its two fences included; 0 where there is none.</summary>
    public static int CountLines(SourceMap map)
    {
        if (!map.Line(1).TrimEnd().SequenceEqual("---"))
        {
            return 0;
        }

        for (var line = 2; line <= map.LineCount; line++)
        {
            if (map.Line(line).TrimEnd() is "---" or "...")
            {
                return line;
            }
        }

        return 0;
    }

    /// <summary>The value of a key, or null where the front matter lacks it.</summary>
    public static Located<string>? Read(SourceMap map, string key)
    {
        for (int line = 2, end = CountLines(map); line < end; line++)
        {
            var text = map.Line(line);
            if (text.StartsWith(key) && text.Length > key.Length && text[key.Length] == ':')
            {
                var raw = text[(key.Length + 1)..];
                var value = raw.Trim();
                var column = key.Length + 2 + (raw.Length - raw.TrimStart().Length);
                return new Located<string>(Unquote(value), SourceSpan.InLine(map.File, line, column, value.Length));
            }
        }

        return null;
    }

    private static string Unquote(ReadOnlySpan<char> value)
    {
        if (value.Length >= 2 && value[0] == '"' && value[^1] == '"')
        {
            return value[1..^1].ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        }

        return value.Length >= 2 && value[0] == '\'' && value[^1] == '\''
            ? value[1..^1].ToString().Replace("''", "'", StringComparison.Ordinal)
            : value.ToString();
    }
}
