using AssignConformance.Model;

namespace AssignConformance.Docs.Source;

/// <summary>A fence that its author did not close: an opening mark with an info string stands within it, which in Markdown is content.</summary>
internal static class UnclosedFence
{
    private const string Mark = "```";

    /// <summary>The lines that are the fence's own, up to the first that is a heading, a comment, a rule or an opening mark; all of them where it is no such fence.</summary>
    public static int OwnLines(PageBlock.Fence fence)
    {
        var opens = false;
        foreach (var line in fence.Lines)
        {
            opens |= IsOpening(line.Text);
        }

        return opens ? fence.Lines.TakeWhile(line => !Ends(line.Text.AsSpan().TrimStart())).Count() : fence.Lines.Length;
    }

    /// <summary>The fence with its own lines alone.</summary>
    public static PageBlock.Fence Cut(PageBlock.Fence fence, int ownLines)
    {
        var end = ownLines == 0 ? null : (SourceSpan?)fence.Lines[ownLines - 1].Span;
        var span = fence.Span with { EndLine = end?.EndLine ?? fence.Span.Line, EndColumn = end?.EndColumn ?? fence.Span.Column + Mark.Length };
        return new PageBlock.Fence(fence.Language, fence.Lines[..ownLines], fence.Indent, IsClosed: false, span);
    }

    private static bool Ends(ReadOnlySpan<char> line)
        => line.StartsWith(Mark) || line.StartsWith("<!--") || line.StartsWith("# ") || line.StartsWith("## ") || line.StartsWith("### ") || line.StartsWith("#### ") || line.StartsWith("---");

    /// <summary>Three back quotes and a word, within a fence of three: with four the inner marks are meant as content.</summary>
    private static bool IsOpening(string line)
    {
        var text = line.AsSpan().Trim();
        if (!text.StartsWith(Mark))
        {
            return false;
        }

        var info = text[Mark.Length..].Trim();
        return !info.IsEmpty && char.IsAsciiLetter(info[0]) && info.IndexOf('`') < 0 && info.IndexOf(' ') < 0;
    }
}
