using System.Collections.Immutable;
using System.Net;
using System.Text;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the tables of the request headers sections. The first column is the name, one called Type is the type, and of the others the first is the value.</summary>
internal static class RequestHeaderReader
{
    private static readonly ImmutableArray<string> Names = ["Request headers", "Request header", "Optional request headers"];

    public static ImmutableArray<PageSection> FindSections(ImmutableArray<PageBlock> blocks)
        => [.. PageSection.Find(blocks, heading => heading.Level is 2 or 3 && Names.Contains(heading.Text, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The first heading that is not about optional fields alone, else the first; or null.</summary>
    public static PageBlock.Heading? Choose(ImmutableArray<PageSection> sections)
        => (sections.FirstOrDefault(section => section.Heading.Text.StartsWith("Request", StringComparison.OrdinalIgnoreCase)) ?? sections.FirstOrDefault())?.Heading;

    public static ImmutableArray<RequestHeader> Read(ImmutableArray<PageSection> sections)
    {
        var headers = ImmutableArray.CreateBuilder<RequestHeader>();
        foreach (var grid in sections.SelectMany(section => section.Content).OfType<PageBlock.Grid>())
        {
            var type = grid.Table.FindColumn("Type");
            var value = type == 1 ? 2 : 1;
            foreach (var row in grid.Table.Rows.Where(row => row.Cell(0).Text.Length > 0))
            {
                headers.Add(new RequestHeader(
                    row.Cell(0).Text, type < 0 ? null : Decode(row.Cell(type).Raw), Decode(row.Cell(value).Raw), row.Span));
            }
        }

        return headers.ToImmutable();
    }

    /// <summary>Decodes entities and backslash escapes (CommonMark §2.4 and §2.5); other Markdown stays as written.</summary>
    private static string Decode(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] == '\\' && index + 1 < raw.Length && (char.IsAsciiLetterOrDigit(raw[index + 1]) || char.IsWhiteSpace(raw[index + 1])) is false)
            {
                index++;
            }

            text.Append(raw[index]);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
