using System.Collections.Immutable;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Source;

/// <summary>Takes out of a text, before it is parsed, what the Markdown parser can't read in bounded time or depth. Every offset stays.</summary>
/// <remarks>Measured on Markdig 1.6: each link definition costs a walk over the rest of its paragraph (50,000 of them 4 s), and containers
/// nested deeper than 128 are refused with an exception. The reference of 2021 has at most 41 definitions a page, and no deeper prefix than 6 columns.</remarks>
internal sealed class ParsedText
{
    /// <summary>A line whose list and quotation marks begin beyond that column is not read.</summary>
    public const int MaximumPrefix = 64;

    /// <summary>Link definitions (<c>[x]: y</c>) beyond this number are not read.</summary>
    public const int MaximumDefinitions = 500;

    private const string Definition = "]:";

    private readonly ImmutableArray<ReadingFault>.Builder _faults = ImmutableArray.CreateBuilder<ReadingFault>();
    private readonly SourceMap _map;
    private char[]? _changed;

    private ParsedText(SourceMap map) => _map = map;

    /// <summary>The text that is parsed: the map's own on every page that was written in good faith.</summary>
    /// <param name="faults">An AC1016 for each stretch of lines nested too deeply, and one for the definitions.</param>
    public static string Of(SourceMap map, out ImmutableArray<ReadingFault> faults)
    {
        var text = new ParsedText(map);
        text.TakeOutDeepLines();
        text.TakeOutDefinitions();
        faults = text._faults.ToImmutable();
        return text._changed is null ? map.Text : new string(text._changed);
    }

    /// <summary>Overwrites all but line ends, so that every offset stays.</summary>
    public static void Blank(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = character == '\n' ? '\n' : ' ';
        }
    }

    private char[] Changed => _changed ??= _map.Text.ToCharArray();

    private void TakeOutDeepLines()
    {
        for (var line = 1; line <= _map.LineCount; line++)
        {
            var first = line;
            while (line <= _map.LineCount && IsTooDeep(_map.Line(line)))
            {
                Blank(Changed.AsSpan(_map.LineStart(line), _map.Line(line).Length));
                line++;
            }

            if (line > first)
            {
                _faults.Add(TooDeep(_map, first, line - 1));
            }
        }
    }

    private void TakeOutDefinitions()
    {
        var count = 0;
        for (var at = FindDefinition(0); at >= 0; at = FindDefinition(at + Definition.Length))
        {
            count++;
            if (count == MaximumDefinitions + 1)
            {
                _faults.Add(new ReadingFault(
                    "AC1016", "The page defines too many links; the definitions from here on were not read.", _map.Span(at, at + Definition.Length)));
            }

            if (count > MaximumDefinitions)
            {
                Changed[at + 1] = ' ';
            }
        }

        int FindDefinition(int from) => _map.Text.IndexOf(Definition, from, StringComparison.Ordinal);
    }

    private static ReadingFault TooDeep(SourceMap map, int first, int last)
        => new("AC1016", first == last
            ? "Lists or quotations are nested too deeply here; the line was not read."
            : "Lists or quotations are nested too deeply here; the lines were not read.", map.Lines(first, last));

    /// <summary>True where a list or quotation mark stands beyond the column that is the limit, with nothing but such marks before it.</summary>
    private static bool IsTooDeep(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = LengthOfMark(line[at..]);
            if (length > 0 && at >= MaximumPrefix)
            {
                return true;
            }

            if (length == 0 && line[at] is not (' ' or '\t'))
            {
                return false;
            }

            at += Math.Max(length, 1);
        }

        return false;
    }

    /// <summary>The length of a quotation mark, bullet or list number (CommonMark §5) that begins the text; 0 where none does.</summary>
    private static int LengthOfMark(ReadOnlySpan<char> text)
    {
        if (text[0] is '>')
        {
            return 1;
        }

        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var isMark = digits < text.Length && (digits == 0 ? text[0] is '-' or '*' or '+' : text[digits] is '.' or ')');
        return isMark && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }
}
