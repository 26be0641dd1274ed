using System.Collections.Immutable;
using AssignConformance.Model;

namespace AssignConformance.Docs.Source;

/// <summary>A pipe table.</summary>
internal sealed record PageTable(ImmutableArray<PageCell> Header, ImmutableArray<PageRow> Rows)
{
    /// <summary>The index of the first column whose header satisfies the condition, or -1.</summary>
    public int FindColumn(Func<string, bool> condition)
    {
        for (var index = 0; index < Header.Length; index++)
        {
            if (condition(Header[index].Text))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The index of the column with that header, ignoring case, or -1.</summary>
    public int FindColumn(string name) => FindColumn(header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A row; it may hold fewer cells than the header.</summary>
internal sealed record PageRow(ImmutableArray<PageCell> Cells, SourceSpan Span)
{
    /// <summary>The cell of that column, an empty one where the row is shorter.</summary>
    public PageCell Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column] : PageCell.Empty(Span);
}

/// <summary>A cell.</summary>
/// <param name="Text">Without Markdown, trimmed.</param>
/// <param name="Raw">As written, trimmed.</param>
/// <param name="Link">The target of the cell's first link, or null.</param>
/// <param name="LinkText">The text of that link.</param>
internal sealed record PageCell(string Text, string Raw, string? Link, string? LinkText, SourceSpan Span)
{
    public static PageCell Empty(SourceSpan row) => new("", "", null, null, row);
}
