using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the Request body section and its table with a Type column.</summary>
internal static class RequestBodyReader
{
    public static RequestBodySection? Read(ImmutableArray<PageBlock> blocks, SourceMap map)
        => PageSection.FindNamed(blocks, "Request body") is { } section
            ? new RequestBodySection
            {
                Heading = new Located<string>(section.Heading.Text, section.Heading.Span),
                Text = SectionText.Read(section),
                Type = TypeLinkReader.Read(section.Content, map),
                RepresentedType = RepresentedTypeReader.Read(section.Content, map),
                Parameters = [.. section.Content.OfType<PageBlock.Grid>().SelectMany(grid => ReadTable(grid.Table))],
            }
            : null;

    /// <summary>The rows of a table with a Type column. A row with one filled cell is a category.</summary>
    private static IEnumerable<BodyParameter> ReadTable(PageTable table)
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
            .Select(row => ReadRow(row, name, type, description));
    }

    private static BodyParameter ReadRow(PageRow row, int name, int type, int description)
    {
        var cell = row.Cell(type);
        var typeName = TypeNames.Read(cell, out var isCollection);
        return new BodyParameter
        {
            Name = row.Cell(name).Text,
            Type = cell.Raw,
            TypeName = typeName,
            IsCollection = isCollection,
            Primitive = typeName is null ? null : TypeNames.PrimitiveOf(typeName),
            Link = cell.Link,
            Description = row.Cell(description).Text,
            Span = row.Span,
        };
    }
}
