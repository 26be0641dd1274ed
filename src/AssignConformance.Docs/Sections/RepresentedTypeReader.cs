using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds the type in "supply a JSON representation of the x object", where x may be a link or a bare word.</summary>
internal static class RepresentedTypeReader
{
    private const string Keyword = "representation ";

    private static readonly string[] Fillers = ["of ", "for ", "a ", "an ", "the ", "new ", "updated ", "your "];
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "that", "this", "each", "one", "such" };
    private static readonly string[] Nouns = [" object", " resource", " entity", " type", " instance"];

    public static Located<string>? Read(IEnumerable<PageBlock> content, SourceMap map)
    {
        foreach (var prose in content.OfType<PageBlock.Prose>())
        {
            var (start, end) = map.Offsets(prose.Span);
            var at = map.Text.IndexOf(Keyword, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && ReadName(map.Text, SkipFillers(map.Text, at + Keyword.Length, end), end) is { } name)
            {
                return new Located<string>(map.Text[name.Start..name.End], map.Span(name.Start, name.End));
            }
        }

        return null;
    }

    private static int SkipFillers(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        for (var index = 0; index < Fillers.Length; index++)
        {
            if (rest.StartsWith(Fillers[index], StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[Fillers[index].Length..];
                index = -1;
            }
        }

        return end - rest.Length;
    }

    /// <summary>A link's text, or a word before "object" and the like.</summary>
    private static (int Start, int End)? ReadName(string text, int at, int end)
    {
        var isLink = at < end && text[at] == '[';
        var start = at;
        while (start < end && text[start] is '[' or '*' or '`' or '_')
        {
            start++;
        }

        var stop = start;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '_'))
        {
            stop++;
        }

        var after = text.AsSpan(stop, end - stop).TrimStart("*`");
        var isNamed = isLink ? after.StartsWith("](") || after.StartsWith("][") : StartsWithNoun(after);
        return stop > start && isNamed && !Pronouns.Contains(text[start..stop]) ? (start, stop) : null;
    }

    private static bool StartsWithNoun(ReadOnlySpan<char> text)
    {
        foreach (var noun in Nouns)
        {
            if (text.StartsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
