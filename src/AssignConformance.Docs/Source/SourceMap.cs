using AssignConformance.Model;

namespace AssignConformance.Docs.Source;

/// <summary>Turns Markdig's 0-based, end-inclusive offsets into <see cref="SourceSpan"/>: the one place where that is done.</summary>
internal sealed class SourceMap
{
    private readonly List<int> _lineStarts = [0];

    /// <param name="file">The page's path, as spans name it.</param>
    /// <param name="text">The page with LF line ends.</param>
    public SourceMap(string file, string text)
    {
        File = file;
        Text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lineStarts.Add(at + 1);
        }
    }

    public string File { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>The offset of a line's first character; lines count from 1.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The line (from 1) that an offset lies on.</summary>
    public int LineOf(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        return (index < 0 ? ~index - 1 : index) + 1;
    }

    /// <summary>A line (from 1) without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStart(line);
        var end = line < LineCount ? LineStart(line + 1) - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The span of a stretch of text, from its first offset to the one behind its last.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (first, last) = (LineOf(start), LineOf(end));
        return new SourceSpan(File, first, start - LineStart(first) + 1, last, end - LineStart(last) + 1);
    }

    /// <summary>The span of what Markdig found.</summary>
    public SourceSpan Span(Markdig.Syntax.SourceSpan found) => Span(Math.Max(found.Start, 0), Math.Clamp(found.End + 1, Math.Max(found.Start, 0), Text.Length));

    /// <summary>The text of what Markdig found.</summary>
    public ReadOnlySpan<char> TextOf(Markdig.Syntax.SourceSpan found)
    {
        var start = Math.Clamp(found.Start, 0, Text.Length);
        return Text.AsSpan(start, Math.Clamp(found.End + 1, start, Text.Length) - start);
    }

    /// <summary>The offsets that a span of this page stands for, end-exclusive.</summary>
    public (int Start, int End) Offsets(SourceSpan span)
        => (LineStart(span.Line) + span.Column - 1, LineStart(span.EndLine) + span.EndColumn - 1);

    /// <summary>The span of whole lines, both counted from 1.</summary>
    public SourceSpan Lines(int first, int last) => new(File, first, 1, last, Line(last).Length + 1);
}
