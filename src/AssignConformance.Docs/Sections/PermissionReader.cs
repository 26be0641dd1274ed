using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the tables of the Permissions (or Prerequisites) section.</summary>
internal static class PermissionReader
{
    public static PageSection? FindSection(ImmutableArray<PageBlock> blocks)
        => PageSection.FindNamed(blocks, "Permissions", "Prerequisites", "Permission");

    /// <summary>The sets, and an AC1016 at each INCLUDE whose page could not be read, or not all of it.</summary>
    /// <param name="include">Gives the page behind an INCLUDE target; the pages of today keep the table there.</param>
    public static (ImmutableArray<PermissionSet> Sets, ImmutableArray<ReadingFault> Faults) Read(PageSection? section, Func<string, IncludedPage?> include)
    {
        var sets = ImmutableArray.CreateBuilder<PermissionSet>();
        var faults = ImmutableArray.CreateBuilder<ReadingFault>();
        ReadBlocks(sets, faults, section?.Content ?? [], include);
        return (sets.ToImmutable(), faults.ToImmutable());
    }

    private static void ReadBlocks(
        ImmutableArray<PermissionSet>.Builder sets, ImmutableArray<ReadingFault>.Builder faults, ImmutableArray<PageBlock> blocks, Func<string, IncludedPage?> include)
    {
        string? heading = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageBlock.Heading sub:
                    heading = sub.Text;
                    break;
                case PageBlock.Grid grid:
                    ReadGrid(sets, heading, grid.Table);
                    break;
                case PageBlock.Prose prose when IncludedPermissions(prose) is { } target && include(target) is { } included:
                    faults.AddRange(FaultsOf(included).Select(fault => new ReadingFault("AC1016", fault, prose.Span)));
                    foreach (var grid in included.Source?.Blocks.OfType<PageBlock.Grid>() ?? [])
                    {
                        ReadGrid(sets, heading, grid.Table);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> FaultsOf(IncludedPage included)
        => included.Fault is { } fault
            ? [$"The included page {included.Path} was not read: {fault}"]
            : (included.Source?.Faults ?? []).Select(each => $"The included page {each.Span.File}, line {each.Span.Line.ToString(CultureInfo.InvariantCulture)}: {each.Message}");

    /// <summary>The target of <c>[!INCLUDE [permissions-table](../includes/permissions/x.md)]</c>, or null.</summary>
    private static string? IncludedPermissions(PageBlock.Prose prose)
        => prose.ReadText().StartsWith("[!INCLUDE", StringComparison.OrdinalIgnoreCase)
            ? prose.Inlines.Descendants<LinkInline>().Select(link => link.Url).FirstOrDefault(url => url?.Contains("permissions", StringComparison.OrdinalIgnoreCase) == true)
            : null;

    private static void ReadGrid(ImmutableArray<PermissionSet>.Builder sets, string? heading, PageTable table)
    {
        if (table.FindColumn(name => CategoryOf(name) is not null) > 0)
        {
            ReadTurnedTable(sets, heading, table);
        }
        else
        {
            ReadTable(sets, heading, table);
        }
    }

    /// <summary>A table that has a column a category, and a row a resource: the resource is the group.</summary>
    private static void ReadTurnedTable(ImmutableArray<PermissionSet>.Builder sets, string? heading, PageTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var column = 1; column < table.Header.Length; column++)
            {
                if (CategoryOf(table.Header[column].Text) is { } category)
                {
                    sets.Add(ReadSet(heading, row.Cell(0).Text, category, row, [row.Cell(column)]) with { IsMostPrivilegedFirst = IsMostPrivilegedFirst(table) });
                }
            }
        }
    }

    private static void ReadTable(ImmutableArray<PermissionSet>.Builder sets, string? heading, PageTable table)
    {
        PermissionCategory? openCategory = null;
        foreach (var row in table.Rows)
        {
            var name = row.Cell(0).Text.Trim('\u00A0', ' ');
            var category = CategoryOf(name);
            if (category is null && openCategory is null)
            {
                continue;
            }

            var cells = row.Cells.Skip(1).Where(cell => cell.Text.Length > 0).ToImmutableArray();
            if (category is not null)
            {
                openCategory = cells.IsEmpty ? category : null;
                if (cells.IsEmpty)
                {
                    continue;
                }
            }

            sets.Add(ReadSet(heading, category is null ? name : null, category ?? openCategory!.Value, row, cells) with { IsMostPrivilegedFirst = IsMostPrivilegedFirst(table) });
        }
    }

    private static bool IsMostPrivilegedFirst(PageTable table) => table.FindColumn(name => name.Contains("most to least", StringComparison.OrdinalIgnoreCase)) >= 0;

    /// <summary>A table of today has two cells: the least privileged permissions, and higher ones; "Not available." in one of them says nothing where the other names permissions.</summary>
    private static PermissionSet ReadSet(
        string? heading, string? group, PermissionCategory category, PageRow row, ImmutableArray<PageCell> cells)
    {
        var texts = cells.Select(cell => WithoutMarks(cell.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        var named = texts.Where(each => !PermissionNames.Read(each, out _).IsEmpty).ToImmutableArray();
        var text = string.Join(", ", named.IsEmpty ? texts : named);
        var permissions = PermissionNames.Read(text, out var isJustTheList);
        return new PermissionSet(
            heading, group, category, permissions, isJustTheList || text.Length == 0 ? null : text, cells.IsEmpty ? row.Span : cells[0].Span);
    }

    /// <summary>The category a row speaks of, or null. Closing brackets are sometimes missing.</summary>
    private static PermissionCategory? CategoryOf(string name)
    {
        if (name.StartsWith("Delegated", StringComparison.OrdinalIgnoreCase))
        {
            return name.Contains("personal", StringComparison.OrdinalIgnoreCase) ? PermissionCategory.DelegatedPersonal : PermissionCategory.DelegatedWork;
        }

        return name.Equals("Application", StringComparison.OrdinalIgnoreCase) ? PermissionCategory.Application : null;
    }

    /// <summary>The generator writes <c>**TODO: x **</c>, which Markdown does not take for emphasis.</summary>
    private static string WithoutMarks(string text) => text.Replace("**", "", StringComparison.Ordinal).Trim();
}
