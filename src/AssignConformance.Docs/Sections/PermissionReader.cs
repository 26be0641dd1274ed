using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the tables of the Permissions (or Prerequisites) section.</summary>
internal static class PermissionReader
{
    public static ImmutableArray<PermissionSet> Read(ImmutableArray<PageBlock> blocks)
    {
        var section = PageSection.FindNamed(blocks, "Permissions", "Prerequisites", "Permission");
        if (section is null)
        {
            return [];
        }

        var sets = ImmutableArray.CreateBuilder<PermissionSet>();
        string? heading = null;
        foreach (var block in section.Content)
        {
            switch (block)
            {
                case PageBlock.Heading sub:
                    heading = sub.Text;
                    break;
                case PageBlock.Grid grid:
                    ReadTable(sets, heading, grid.Table);
                    break;
            }
        }

        return sets.ToImmutable();
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

            sets.Add(ReadSet(heading, category is null ? name : null, category ?? openCategory!.Value, row, cells));
        }
    }

    /// <summary>A table of today has two cells: the least privileged permissions, and higher ones.</summary>
    private static PermissionSet ReadSet(
        string? heading, string? group, PermissionCategory category, PageRow row, ImmutableArray<PageCell> cells)
    {
        var text = string.Join(", ", cells.Select(cell => WithoutMarks(cell.Text)).Distinct(StringComparer.OrdinalIgnoreCase));
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
