using System.Collections.Immutable;
using AssignConformance.Model;
using Markdig;
using Markdig.Parsers;

namespace AssignConformance.Docs.Source;

/// <summary>A page's Markdown as a flat list of blocks with their places.</summary>
internal sealed class PageSource
{
    /// <summary>After that many unclosed annotations the rest stays hidden: each costs a parse.</summary>
    private const int MaximumUnclosed = 16;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private PageSource(SourceMap map, ImmutableArray<PageBlock> blocks) => (Map, Blocks) = (map, blocks);

    public SourceMap Map { get; }

    public ImmutableArray<PageBlock> Blocks { get; }

    /// <summary>The text without byte order mark and with LF line ends: what lines and columns count in.</summary>
    public static string Normalise(string text)
        => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Reads the blocks of a page, or says in <paramref name="fault"/> why they can't be read.</summary>
    public static PageSource? TryRead(string file, string text, out string? fault)
    {
        var normalised = Normalise(text);
        fault = string.IsNullOrWhiteSpace(normalised) ? "The page is empty."
            : normalised.Contains('\0', StringComparison.Ordinal) ? "The page holds NUL characters: it is not a text."
            : null;
        try
        {
            return fault is null ? Read(file, normalised) : null;
        }
        catch (ArgumentException exception)
        {
            // Markdig's way to refuse Markdown that is nested too deeply.
            fault = exception.Message;
            return null;
        }
    }

    /// <summary>Reads the blocks of a normalised text.</summary>
    /// <exception cref="ArgumentException">The Markdown is nested too deeply for the parser.</exception>
    public static PageSource Read(string file, string text)
    {
        var map = new SourceMap(file, text);
        var blocks = BlockReader.Read(Markdown.Parse(text, Pipeline), map);
        return new PageSource(map, blocks.FirstOrDefault(IsUnclosedAnnotation) is { } unclosed ? Reread(map, blocks, unclosed) : blocks);
    }

    /// <summary>An annotation that is never closed, or only by the end of a later one, hides what stands below it: it is taken out and the rest read again.</summary>
    private static ImmutableArray<PageBlock> Reread(SourceMap map, ImmutableArray<PageBlock> blocks, PageBlock unclosed)
    {
        var text = map.Text.ToCharArray();
        var kept = ImmutableArray.CreateBuilder<PageBlock>();
        for (PageBlock? next = unclosed; next is not null && kept.Count < MaximumUnclosed; next = blocks.FirstOrDefault(IsUnclosedAnnotation))
        {
            var (start, end) = (map.Offsets(next.Span).Start, EndOf(map, next.Span));
            kept.Add(new PageBlock.Comment(map.Text[(start + 4)..end], IsClosed: false, map.Span(start, end)));
            Blank(text.AsSpan(start, end - start));
            blocks = BlockReader.Read(Markdown.Parse(new string(text), Pipeline), map);
        }

        return [.. blocks.Concat(kept).OrderBy(block => block.Span.Line).ThenBy(block => block.Span.Column)];
    }

    /// <summary>Where an unclosed annotation ends: before the first line that is empty or opens a fence, a heading or another comment.</summary>
    private static int EndOf(SourceMap map, SourceSpan unclosed)
    {
        var line = unclosed.Line;
        while (line < unclosed.EndLine && map.Line(line + 1).TrimStart() is var next
            && !(next.IsEmpty || next.StartsWith("```") || next.StartsWith("#") || next.StartsWith("<!--")))
        {
            line++;
        }

        return map.LineStart(line) + map.Line(line).Length;
    }

    /// <summary>Overwrites all but line ends, so that every offset stays.</summary>
    private static void Blank(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = character == '\n' ? '\n' : ' ';
        }
    }

    private static bool IsUnclosedAnnotation(PageBlock block)
        => block is PageBlock.Comment comment
            && comment.Text.AsSpan().TrimStart().StartsWith("{")
            && (!comment.IsClosed || comment.Text.Contains("<!--", StringComparison.Ordinal));

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables();

        // The reference closes its tabs with `---`, often right below a line of text: a rule, never a heading.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
