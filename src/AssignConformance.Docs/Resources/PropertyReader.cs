using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Docs.Sections;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Resources;

/// <summary>Reads the property and relationship tables, told by their header; tables of methods, of examples and of other types' properties are none.</summary>
internal static partial class PropertyReader
{
    /// <summary>Where a description is longer, in UTF-16 code units, its end is read.</summary>
    private const int MaximumLength = 10_000;

    private static readonly string[] PropertyHeaders = ["Property", "Property name", "Name"];
    private static readonly string[] RelationshipHeaders = ["Relationship", "Relationship name"];

    /// <summary>The rows whose name is one of a property, each name once, properties before relationships; annotations (<c>@microsoft.graph.x</c>) are none.</summary>
    public static ImmutableArray<ResourceProperty> Read(ImmutableArray<PageBlock> blocks)
    {
        var rows = new List<ResourceProperty>();
        var headings = new Stack<PageBlock.Heading>();
        foreach (var block in blocks)
        {
            if (block is PageBlock.Heading heading)
            {
                while (headings.TryPeek(out var above) && above.Level >= heading.Level)
                {
                    headings.Pop();
                }

                headings.Push(heading);
            }
            else if (block is PageBlock.Grid { Table: { Header: [var first, ..] } table } && !headings.Any(each => each.Level > 1 && OfOthers().IsMatch(each.Text)))
            {
                rows.AddRange(ReadTable(table, first.Text, headings));
            }
        }

        return [.. rows.OrderBy(row => row.IsNavigation).DistinctBy(row => row.Row.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<ResourceProperty> ReadTable(PageTable table, string header, IEnumerable<PageBlock.Heading> headings)
    {
        var isRelationship = RelationshipHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
        if (!isRelationship && !PropertyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        var isNavigation = isRelationship || headings.Any(heading => heading.Level > 1 && heading.Text.StartsWith("Relationship", StringComparison.OrdinalIgnoreCase));
        return from each in TypedTableReader.ReadCells(table)
               let name = PropertyName().Match(each.Row.Name)
               where name.Success
               select new ResourceProperty(each.Row with { Name = name.Groups["name"].Value }, isNavigation, InheritedFrom(each.Description));
    }

    private static TypeMention? InheritedFrom(PageCell description)
    {
        var match = Inherited().Match(description.Raw.Length > MaximumLength ? description.Raw[^MaximumLength..] : description.Raw);
        if (!match.Success)
        {
            return null;
        }

        var whole = match.Groups["type"];
        var name = match.Groups["name"] is { Success: true } linked ? linked.Value : whole.Value;
        var link = match.Groups["link"] is { Success: true } target ? target.Value : null;
        return new TypeMention(
            name.Trim('*', '`', ' '), link, SourceSpan.InLine(description.Span.File, description.Span.Line, description.Span.Column + Math.Max(0, description.Raw.Length - MaximumLength) + whole.Index, whole.Length));
    }

    [GeneratedRegex(@"^(Methods?|Actions?|Functions?|Examples?|Request|Response|Properties of )\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OfOthers();

    /// <summary>A property's name, with nothing behind it but a remark in brackets.</summary>
    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)(\s*\(.*\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"\b[Ii]nherited from\s+(the\s+)?(base (type|class)\s+)?(?<type>\**\[\**(?<name>[^\]]+)\](\((?<link>[^)\s]+)\)|\[[^\]]*\])?|([a-z]+\.)+[A-Za-z]+|[a-z]+[A-Z][A-Za-z0-9]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Inherited();
}
