using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds texts that are still to be written, front matter included; fences and comments are passed over.</summary>
internal static class PlaceholderReader
{
    private const string ToDo = "TODO";
    private const string NotYet = "Not yet documented";

    public static ImmutableArray<Placeholder> Read(PageSource source)
    {
        // Nearly all pages: two quick searches instead of a look at every character.
        if (!source.Map.Text.Contains(ToDo, StringComparison.Ordinal) && !source.Map.Text.Contains(NotYet, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var placeholders = ImmutableArray.CreateBuilder<Placeholder>();
        var hidden = source.Blocks.Where(block => block is PageBlock.Fence or PageBlock.Comment).Select(block => block.Span).ToImmutableArray();
        for (int line = 1, next = 0; line <= source.Map.LineCount; line++)
        {
            while (next < hidden.Length && hidden[next].EndLine < line)
            {
                next++;
            }

            if (next == hidden.Length || !hidden[next].CoversLine(line))
            {
                ReadLine(placeholders, source.Map, line);
            }
        }

        return placeholders.ToImmutable();
    }

    private static void ReadLine(ImmutableArray<Placeholder>.Builder placeholders, SourceMap map, int line)
    {
        var text = map.Line(line);
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthOfToDo(text, at) is > 0 and var length)
            {
                Add(PlaceholderKind.ToDo, text.Slice(at, length).ToString(), at);
                at += length;
            }
            else if (text[at] is 'N' or 'n' && text[at..].StartsWith(NotYet, StringComparison.OrdinalIgnoreCase))
            {
                Add(PlaceholderKind.NotYetDocumented, text.Slice(at, NotYet.Length).ToString(), at);
                at += NotYet.Length;
            }
        }

        void Add(PlaceholderKind kind, string found, int at)
            => placeholders.Add(new Placeholder(kind, found, SourceSpan.InLine(map.File, line, at + 1, found.Length)));
    }

    /// <summary>The length of the placeholder that begins there with <c>TODO:</c> or <c>**TODO</c>, up to the end of its emphasis, cell, quoted scalar or line; 0 where none begins.</summary>
    private static int LengthOfToDo(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        if (!rest.StartsWith(ToDo)
            || (at > 0 && char.IsLetterOrDigit(line[at - 1]))
            || (rest.Length > ToDo.Length && char.IsLetterOrDigit(rest[ToDo.Length])))
        {
            return 0;
        }

        var isMarked = line[..at].EndsWith("**");
        if (!isMarked && !rest[ToDo.Length..].TrimStart().StartsWith(":"))
        {
            return 0;
        }

        var end = isMarked ? rest.IndexOf("**") : rest.IndexOfAny('|', '"');
        return (end < 0 ? rest : rest[..end]).TrimEnd().Length;
    }
}
