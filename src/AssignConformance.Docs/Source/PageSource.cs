using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Pages;
using Markdig;
using Markdig.Parsers;

namespace AssignConformance.Docs.Source;

/// <summary>A page's Markdown as a flat list of blocks with their places.</summary>
internal sealed class PageSource
{
    /// <summary>After that many unclosed annotations the rest stays hidden: each costs a parse.</summary>
    private const int MaximumUnclosed = 16;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private PageSource(SourceMap map, Parsed parsed, ImmutableArray<ReadingFault> faults) => (Map, Blocks, Links, Faults) = (map, parsed.Blocks, parsed.Links, faults);

    public SourceMap Map { get; }

    public ImmutableArray<PageBlock> Blocks { get; }

    /// <summary>The links to other pages.</summary>
    public ImmutableArray<PageLink> Links { get; }

    /// <summary>What was too deep or too large to be read; the rest was.</summary>
    public ImmutableArray<ReadingFault> Faults { get; }

    /// <summary>The text without byte order mark and with LF line ends: what lines and columns count in.</summary>
    public static string Normalise(string text)
        => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Reads the blocks of a page, or says in <paramref name="fault"/> why they can't be read. Never throws.</summary>
    public static PageSource? TryRead(string file, string text, out FileFault? fault)
    {
        var normalised = Normalise(text);
        var nul = normalised.IndexOf('\0', StringComparison.Ordinal);
        fault = string.IsNullOrWhiteSpace(normalised) ? new FileFault("The page is empty.")
            : nul >= 0 ? new FileFault("The page holds NUL characters: it is not a text.", normalised.AsSpan(0, nul).Count('\n') + 1)
            : null;
        return fault is null ? Read(file, normalised) : null;
    }

    /// <summary>Reads the blocks of a normalised text. Never throws.</summary>
    public static PageSource Read(string file, string text)
    {
        var map = new SourceMap(file, text);
        var parsed = ParsedText.Of(map, out var faults);
        var budget = new InlineBudget(map);
        try
        {
            var page = Parse(map, parsed, budget);
            if (page.Blocks.FirstOrDefault(IsUnclosedAnnotation) is { } unclosed)
            {
                page = Reread(map, parsed, page, unclosed, ref budget, out parsed);
            }

            return new PageSource(map, CloseFences(map, parsed, page, ref budget), [.. faults, .. budget.Faults]);
        }
        catch (ArgumentException exception)
        {
            // Markdig's way to refuse Markdown that is nested too deeply for it.
            return new PageSource(map, new Parsed([], []), [.. faults, new ReadingFault("AC1016", exception.Message, SourceSpan.InLine(file, 1, 1, 0))]);
        }
    }

    private static Parsed Parse(SourceMap map, string text, InlineBudget budget)
    {
        var document = Markdown.Parse(text, Pipeline, budget.Context);
        return new Parsed(BlockReader.Read(document, map), LinkReader.Read(document, map));
    }

    /// <summary>An annotation that is never closed, or only by the end of a later one, hides what stands below it: it is taken out and the rest read again.</summary>
    /// <param name="budget">That of the first reading; then that of the last.</param>
    private static Parsed Reread(SourceMap map, string parsed, Parsed page, PageBlock unclosed, ref InlineBudget budget, out string rest)
    {
        var text = parsed.ToCharArray();
        var kept = ImmutableArray.CreateBuilder<PageBlock>();
        var spent = 0L;
        for (PageBlock? next = unclosed; next is not null && kept.Count < MaximumUnclosed && spent <= InlineBudget.Maximum; next = page.Blocks.FirstOrDefault(IsUnclosedAnnotation))
        {
            var (start, end) = (map.Offsets(next.Span).Start, EndOf(map, next.Span));
            kept.Add(new PageBlock.Comment(map.Text[(start + 4)..end], IsClosed: false, map.Span(start, end)));
            ParsedText.Blank(text.AsSpan(start, end - start));
            budget = new InlineBudget(map);
            page = Parse(map, new string(text), budget);
            spent += budget.Spent;
        }

        rest = new string(text);
        return Merge(page, kept);
    }

    /// <summary>A fence in which another one opens ends before it: its lines are taken out and the rest read again.</summary>
    private static Parsed CloseFences(SourceMap map, string parsed, Parsed page, ref InlineBudget budget)
    {
        var kept = ImmutableArray.CreateBuilder<PageBlock>();
        var known = page.Blocks.Where(block => block is PageBlock.Comment { IsClosed: false }).ToList();
        var spent = 0L;
        while (kept.Count < MaximumUnclosed && spent <= InlineBudget.Maximum && page.Blocks.OfType<PageBlock.Fence>().FirstOrDefault(fence => IsUnclosed(map, fence)) is { } fence)
        {
            var cut = UnclosedFence.Cut(fence, UnclosedFence.OwnLines(fence));
            kept.Add(cut);
            var text = parsed.ToCharArray();
            var (start, end) = (map.LineStart(cut.Span.Line), map.LineStart(cut.Span.EndLine) + map.Line(cut.Span.EndLine).Length);
            ParsedText.Blank(text.AsSpan(start, end - start));
            parsed = new string(text);
            budget = new InlineBudget(map);
            page = Parse(map, parsed, budget);
            spent += budget.Spent;
        }

        return kept.Count == 0 ? page : Merge(page, [.. kept, .. known]);
    }

    private static Parsed Merge(Parsed page, IEnumerable<PageBlock> kept)
        => page with { Blocks = [.. page.Blocks.Concat(kept).OrderBy(block => block.Span.Line).ThenBy(block => block.Span.Column)] };

    private static bool IsUnclosed(SourceMap map, PageBlock.Fence fence)
        => !map.Line(fence.Span.Line).TrimStart().StartsWith("````") && UnclosedFence.OwnLines(fence) < fence.Lines.Length;

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

    private static bool IsUnclosedAnnotation(PageBlock block)
        => block is PageBlock.Comment comment
            && comment.Text.AsSpan().TrimStart().StartsWith("{")
            && (!comment.IsClosed || comment.Text.Contains("<!--", StringComparison.Ordinal));

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables();

        // The reference closes its tabs with `---`, often right below a line of text: a rule, never a heading.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        InlineBudget.AddTo(builder);
        return builder.Build();
    }

    private sealed record Parsed(ImmutableArray<PageBlock> Blocks, ImmutableArray<PageLink> Links);
}
