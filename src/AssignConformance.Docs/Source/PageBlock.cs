using System.Collections.Immutable;
using AssignConformance.Model;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Source;

/// <summary>One thing that stands on a page, in page order. Lists and quotations are dissolved into what they hold.</summary>
internal abstract record PageBlock
{
    private PageBlock(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>A heading; a tab (<c># [HTTP](#tab/http)</c>) is none.</summary>
    public sealed record Heading(int Level, string Text, SourceSpan Span) : PageBlock(Span);

    /// <summary>A tab's label.</summary>
    public sealed record Tab(SourceSpan Span) : PageBlock(Span);

    public sealed record Prose(ContainerInline Inlines, SourceSpan Span) : PageBlock(Span)
    {
        /// <summary>The paragraph without Markdown, made anew at each call.</summary>
        public string ReadText() => PlainText.OfAll(Inlines);
    }

    public sealed record Grid(PageTable Table, SourceSpan Span) : PageBlock(Span);

    /// <summary>A fenced block.</summary>
    /// <param name="Language">Lower case, or empty.</param>
    /// <param name="Lines">Its lines without fence and container indent.</param>
    /// <param name="Indent">Columns that each line lost to its container.</param>
    /// <param name="IsClosed">False where the page ends before the fence does.</param>
    public sealed record Fence(string Language, ImmutableArray<FenceLine> Lines, int Indent, bool IsClosed, SourceSpan Span) : PageBlock(Span);

    /// <summary>An HTML comment, its text without the marks.</summary>
    public sealed record Comment(string Text, bool IsClosed, SourceSpan Span) : PageBlock(Span);
}

/// <summary>A line within a fence; the span covers the line without its indent.</summary>
internal readonly record struct FenceLine(string Text, SourceSpan Span);
