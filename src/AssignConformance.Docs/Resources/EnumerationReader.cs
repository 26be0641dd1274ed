using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Resources;

/// <summary>Reads tables of members: those of an enumeration's own page, and those under a heading <c>x values</c>.</summary>
internal static class EnumerationReader
{
    private static readonly string[] Headers = ["Member", "Members", "Value", "Values", "Name"];

    /// <param name="subject">The enumeration that the page is about, or null.</param>
    public static ImmutableArray<ResourceEnumeration> Read(ImmutableArray<PageBlock> blocks, Located<string>? subject)
    {
        var found = ImmutableArray.CreateBuilder<ResourceEnumeration>();
        var name = subject;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageBlock.Heading heading when heading.Level > 1:
                    name = NameIn(heading) ?? (heading.Text.StartsWith("Member", StringComparison.OrdinalIgnoreCase) ? subject : null);
                    break;
                case PageBlock.Grid { Table: { Header: [var first, ..] } table } when name is { } known && Headers.Contains(first.Text, StringComparer.OrdinalIgnoreCase):
                    if (Members(table) is { IsEmpty: false } members)
                    {
                        found.Add(new ResourceEnumeration(known, members));
                        name = null;
                    }

                    break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary><c>riskLevel</c> of the heading "riskLevel values", or null.</summary>
    private static Located<string>? NameIn(PageBlock.Heading heading)
        => heading.Text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries) is [var name, var noun] && ResourceSubject.IsTypeName(name)
            && noun.Equals("values", StringComparison.OrdinalIgnoreCase)
            ? new Located<string>(name, heading.Span)
            : null;

    /// <summary>The first column's names; a row whose first cell is no name (a remark, a number) is passed over.</summary>
    private static ImmutableArray<Located<string>> Members(PageTable table)
        => [.. table.Rows
            .Select(row => row.Cell(0))
            .Where(cell => ResourceSubject.IsTypeName(cell.Text) && !cell.Text.Contains('.', StringComparison.Ordinal))
            .Select(cell => new Located<string>(cell.Text, cell.Span))
            .DistinctBy(member => member.Value, StringComparer.Ordinal)];
}
