using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the Request body section and its table with a Type column.</summary>
internal static class RequestBodyReader
{
    public static RequestBodySection? Read(ImmutableArray<PageBlock> blocks, SourceMap map)
    {
        if (PageSection.FindNamed(blocks, "Request body") is not { } section)
        {
            return null;
        }

        var types = TypeLinkReader.Read(section.Content, map);
        return new RequestBodySection
        {
            Heading = new Located<string>(section.Heading.Text, section.Heading.Span),
            Text = SectionText.Read(section),
            Type = types.FirstOrDefault(),
            OtherTypes = [.. types.Skip(1)],
            RepresentedType = RepresentedTypeReader.Read(section.Content, map),
            CodeNames = CodeNameReader.Read(section.Content),
            Parameters = [.. section.Content.OfType<PageBlock.Grid>().SelectMany(grid => TypedTableReader.Read(grid.Table))],
        };
    }
}
