using System.Collections.Immutable;
using AssignConformance.Model;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Source;

/// <summary>Flattens Markdig's tree into <see cref="PageBlock"/>s.</summary>
internal sealed class BlockReader
{
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly SourceMap _map;

    private BlockReader(SourceMap map) => _map = map;

    public static ImmutableArray<PageBlock> Read(MarkdownDocument document, SourceMap map)
    {
        var reader = new BlockReader(map);
        reader.ReadChildren(document);
        return reader._blocks.ToImmutable();
    }

    private void ReadChildren(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _blocks.Add(ReadHeading(heading));
                    break;
                case YamlFrontMatterBlock:
                    break;
                case FencedCodeBlock fence:
                    _blocks.Add(ReadFence(fence));
                    break;
                case HtmlBlock html:
                    ReadComments(html.Span.Start, html.Span.End + 1);
                    break;
                case Table table:
                    _blocks.Add(new PageBlock.Grid(ReadTable(table), _map.Span(table.Span)));
                    break;
                case ParagraphBlock { Inline: { } inlines } paragraph:
                    ReadProse(paragraph, inlines);
                    break;
                case ParagraphBlock { ProcessInlines: false } plain:
                    _blocks.Add(new PageBlock.Prose(PlainInlines(plain), _map.Span(plain.Span)));
                    break;
                case ContainerBlock children:
                    ReadChildren(children);
                    break;
            }
        }
    }

    private PageBlock ReadHeading(HeadingBlock heading)
    {
        var span = _map.Span(heading.Span);
        return heading.Inline?.FirstChild is LinkInline { Url: { } url } && url.StartsWith("#tab/", StringComparison.OrdinalIgnoreCase)
            ? new PageBlock.Tab(span)
            : new PageBlock.Heading(heading.Level, PlainText.OfAll(heading.Inline ?? PlainInlines(heading)).Trim(), span);
    }

    /// <summary>The text as it is written, of a block whose inlines were too expensive to parse.</summary>
    private static ContainerInline PlainInlines(LeafBlock block)
        => new ContainerInline().AppendChild(new LiteralInline(block.Lines.ToString().Replace('\n', ' ')));

    private void ReadProse(ParagraphBlock paragraph, ContainerInline inlines)
    {
        _blocks.Add(new PageBlock.Prose(inlines, _map.Span(paragraph.Span)));
        if (!_map.TextOf(paragraph.Span).Contains("<!--", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var html in inlines.Descendants<HtmlInline>())
        {
            if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
            {
                ReadComments(html.Span.Start, html.Span.End + 1);
            }
        }
    }

    private void ReadComments(int start, int end)
    {
        end = Math.Min(end, _map.Text.Length);
        while (start < end && _map.Text.IndexOf("<!--", start, end - start, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = _map.Text.IndexOf("-->", open + 4, Math.Max(0, end - open - 4), StringComparison.Ordinal);
            var stop = close < 0 ? end : close;
            start = close < 0 ? end : close + 3;
            _blocks.Add(new PageBlock.Comment(_map.Text[Math.Min(open + 4, stop)..stop], close >= 0, _map.Span(open, start)));
        }
    }

    private PageBlock.Fence ReadFence(FencedCodeBlock fence)
    {
        var lines = ImmutableArray.CreateBuilder<FenceLine>(fence.Lines.Count);
        for (var index = 0; index < fence.Lines.Count; index++)
        {
            var line = fence.Lines.Lines[index];
            var text = line.Slice.ToString();
            var start = Math.Min(line.Slice.Start, _map.Text.Length);
            lines.Add(new FenceLine(text, _map.Span(start, Math.Min(start + text.Length, _map.Text.Length))));
        }

        var opening = _map.Span(fence.Span);
        var isClosed = fence.ClosingFencedCharCount > 0;
        var end = isClosed || lines.Count == 0 ? opening : lines[^1].Span;
        var span = opening with { EndLine = end.EndLine, EndColumn = end.EndColumn };
        return new PageBlock.Fence(
            (fence.Info ?? "").ToLowerInvariant(), lines.ToImmutable(), IndentOf(fence), isClosed, span);
    }

    private int IndentOf(FencedCodeBlock fence)
    {
        var start = Math.Max(fence.Span.Start, 0);
        return start - _map.LineStart(_map.LineOf(start));
    }

    private PageTable ReadTable(Table table)
    {
        var rows = ImmutableArray.CreateBuilder<PageRow>(table.Count);
        var header = ImmutableArray<PageCell>.Empty;
        foreach (var row in table.OfType<TableRow>())
        {
            var span = _map.Span(row.Span);
            var cells = row.OfType<TableCell>().Select(cell => cell.Span.IsEmpty ? PageCell.Empty(span) : ReadCell(cell)).ToImmutableArray();
            if (row.IsHeader)
            {
                header = cells;
            }
            else
            {
                rows.Add(new PageRow(cells, span));
            }
        }

        return new PageTable(header, rows.ToImmutable());
    }

    private PageCell ReadCell(TableCell cell)
    {
        var (start, end) = (cell.Span.Start, Math.Min(cell.Span.End + 1, _map.Text.Length));
        var raw = _map.Text.AsSpan(start, end - start);
        var lead = raw.Length - raw.TrimStart().Length;
        var trimmed = raw.Trim().ToString();
        var text = "";
        LinkInline? link = null;
        foreach (var block in cell)
        {
            if (block is LeafBlock { Inline: { } inlines })
            {
                text += PlainText.OfAll(inlines);
                link ??= trimmed.Contains('[', StringComparison.Ordinal) ? inlines.Descendants<LinkInline>().FirstOrDefault() : null;
            }
        }

        return new PageCell(
            text.Trim(), trimmed, link?.Url, link is null ? null : PlainText.OfAll(link).Trim(), _map.Span(start + lead, start + lead + trimmed.Length));
    }
}
