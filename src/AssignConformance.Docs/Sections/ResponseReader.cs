using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the Response section: level 2 alone, for deeper ones belong to examples.</summary>
internal static class ResponseReader
{
    public static ResponseSection? Read(ImmutableArray<PageBlock> blocks, SourceMap map)
    {
        if (PageSection.FindNamed(blocks, 2, ["Response", "Responses"]) is not { } section)
        {
            return null;
        }

        var types = TypeLinkReader.ReadReturned(section.Content, map);
        return new ResponseSection
        {
            Heading = new Located<string>(section.Heading.Text, section.Heading.Span),
            Text = SectionText.Read(section),
            StatusCodes = StatusCodeReader.Read(section.Content, map),
            Type = types.FirstOrDefault(),
            OtherTypes = [.. types.Skip(1)],
        };
    }
}
