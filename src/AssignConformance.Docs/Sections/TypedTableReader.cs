using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads tables with a Type column: parameters of an action, properties of a resource.</summary>
internal static partial class TypedTableReader
{
    /// <summary>The rows of a table with a Type column. A row with one filled cell is a category.</summary>
    public static IEnumerable<BodyParameter> Read(PageTable table) => ReadCells(table).Select(each => each.Row);

    /// <summary>As <see cref="Read"/>, each row with its description's cell, Markdown included.</summary>
    public static IEnumerable<(BodyParameter Row, PageCell Description)> ReadCells(PageTable table)
    {
        var type = table.FindColumn("Type");
        if (type < 0)
        {
            return [];
        }

        var name = table.FindColumn(header => header is "Property" or "Parameter" or "Name");
        name = name >= 0 ? name : type == 0 ? 1 : 0;
        var description = table.FindColumn("Description");
        return table.Rows
            .Where(row => row.Cell(name).Text.Length > 0 && row.Cells.Count(cell => cell.Text.Length > 0) > 1)
            .Select(row => (ReadRow(row, name, type, description), row.Cell(description)));
    }

    private static BodyParameter ReadRow(PageRow row, int name, int type, int description)
    {
        var cell = row.Cell(type);
        var typeName = TypeNames.Read(cell, out var isCollection);
        var named = Remarked().Match(row.Cell(name).Text);
        return new BodyParameter
        {
            Name = named.Success ? named.Groups["name"].Value : row.Cell(name).Text,
            Remark = named.Success ? named.Groups["remark"].Value.Trim() : null,
            OtherTypes = [.. Links().Matches(cell.Raw).Skip(1).Select(link => new TypeLink(link.Groups["text"].Value.Trim('*', '`', ' '), link.Groups["link"].Value, isCollection, cell.Span))],
            Type = cell.Raw,
            TypeName = typeName,
            IsCollection = isCollection,
            Primitive = typeName is null ? null : TypeNames.PrimitiveOf(typeName),
            Link = cell.Link,
            Description = row.Cell(description).Text,
            Span = row.Span,
        };
    }

    /// <summary>A name with a remark behind it: "backupReviewers (deprecated)".</summary>
    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*\((?<remark>[^()]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Remarked();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<link>[^)\s]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();
}
