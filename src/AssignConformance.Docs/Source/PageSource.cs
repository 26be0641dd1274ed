using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers;

namespace AssignConformance.Docs.Source;

/// <summary>A page's Markdown as a flat list of blocks with their places.</summary>
internal sealed class PageSource
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private PageSource(SourceMap map, ImmutableArray<PageBlock> blocks) => (Map, Blocks) = (map, blocks);

    public SourceMap Map { get; }

    public ImmutableArray<PageBlock> Blocks { get; }

    /// <summary>The text without byte order mark and with LF line ends: what lines and columns count in.</summary>
    public static string Normalise(string text)
        => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

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
        var text = map.Text;
        var kept = ImmutableArray.CreateBuilder<PageBlock>();
        for (PageBlock? next = unclosed; next is not null; next = blocks.FirstOrDefault(IsUnclosedAnnotation))
        {
            kept.Add(next);
            text = WithoutAnnotation(map, text, next);
            blocks = BlockReader.Read(Markdown.Parse(text, Pipeline), map);
        }

        return [.. blocks.Concat(kept).OrderBy(block => block.Span.Line).ThenBy(block => block.Span.Column)];
    }

    /// <summary>Blanks the annotation's lines up to the first that is empty, opens a fence, a heading or another comment; offsets stay.</summary>
    private static string WithoutAnnotation(SourceMap map, string text, PageBlock unclosed)
    {
        var characters = text.ToCharArray();
        for (var line = unclosed.Span.Line; line <= unclosed.Span.EndLine; line++)
        {
            var content = map.Line(line).TrimStart();
            if (line > unclosed.Span.Line
                && (content.IsEmpty || content.StartsWith("```") || content.StartsWith("#") || content.StartsWith("<!--")))
            {
                break;
            }

            characters.AsSpan(map.LineStart(line), map.Line(line).Length).Fill(' ');
        }

        return new string(characters);
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
