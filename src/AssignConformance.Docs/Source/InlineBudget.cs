using System.Collections.Immutable;
using AssignConformance.Model.Pages;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AssignConformance.Docs.Source;

/// <summary>What the inlines of one page may cost; a block that would cost more is taken as plain text, with a fault.</summary>
/// <remarks>Markdig's inline parsing is quadratic in the marks of a block: 100 KB of <c>[a](</c> take 3 s, of <c>x&lt;?</c> 1.4 s. A unit is about
/// a nanosecond on the machine where this was measured; no page of the reference of 2021 reaches the limit.</remarks>
internal sealed class InlineBudget
{
    /// <summary>Units that one page may cost.</summary>
    public const long Maximum = 300_000_000;

    /// <summary>Marks that one block may hold: the parser nests by them, and refuses 10,000 with an exception.</summary>
    public const int MaximumMarks = 8_000;

    /// <summary>Units that a cell of a table costs.</summary>
    private const long CellCost = 1_000;

    /// <summary>Units that a cell costs for each mark of its block: unpaired marks are carried from cell to cell.</summary>
    private const long CellCostPerMark = 40;

    private static readonly object Key = new();

    private readonly ImmutableArray<ReadingFault>.Builder _faults = ImmutableArray.CreateBuilder<ReadingFault>();
    private readonly SourceMap _map;

    public InlineBudget(SourceMap map)
    {
        _map = map;
        Context = new MarkdownParserContext();
        Context.Properties[Key] = this;
    }

    /// <summary>Hands the budget to the parser.</summary>
    public MarkdownParserContext Context { get; }

    /// <summary>Units spent so far.</summary>
    public long Spent { get; private set; }

    /// <summary>An AC1016 for each block that was too expensive.</summary>
    public ImmutableArray<ReadingFault> Faults => _faults.ToImmutable();

    /// <summary>Lets a pipeline ask the budget of each parse before it parses a block's inlines.</summary>
    public static void AddTo(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += Charge;
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += Charge;
    }

    private static void Charge(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock { ProcessInlines: true } leaf && processor.Context?.Properties.GetValueOrDefault(Key) is InlineBudget budget)
        {
            leaf.ProcessInlines = budget.TryCharge(leaf);
        }
    }

    private bool TryCharge(LeafBlock block)
    {
        var start = Math.Max(block.Span.Start, 0);
        var text = _map.Text.AsSpan(start, Math.Clamp(block.Span.Length, 0, _map.Text.Length - start));
        var (marks, cells) = (0L, 0L);
        foreach (var character in text)
        {
            marks += character is '[' or ']' or '*' or '_' or '`' or '<' ? 1 : 0;
            cells += character is '|' ? 1 : 0;
        }

        var cost = (marks * text.Length) + (cells * (CellCost + (marks * CellCostPerMark)));
        if (marks <= MaximumMarks && Spent + cost <= Maximum)
        {
            Spent += cost;
            return true;
        }

        _faults.Add(new ReadingFault("AC1016", "The block is too large to be read for tables, links and emphasis; it was taken as plain text.", _map.Span(block.Span)));
        return false;
    }
}
