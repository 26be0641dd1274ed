using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the Response section: at level 2 or, where there is none, at a deeper one outside the examples that tells what is returned.</summary>
internal static class ResponseReader
{
    private static readonly ImmutableArray<string> Names = ["Response", "Responses", "Response body"];

    public static ResponseSection? Read(ImmutableArray<PageBlock> blocks, SourceMap map)
    {
        if ((PageSection.FindNamed(blocks, 2, Names) ?? FindDeeper(blocks)) is not { } section)
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

    private static PageSection? FindDeeper(ImmutableArray<PageBlock> blocks)
    {
        var inExamples = HeadingTrail.InExamples(blocks);
        return PageSection.Find(blocks, heading => heading.Level > 2 && Names.Contains(heading.Text.TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase) && !inExamples.Contains(heading))
            .FirstOrDefault(section => SectionText.Read(section).Contains("success", StringComparison.OrdinalIgnoreCase) || SectionText.Read(section).Contains("return", StringComparison.OrdinalIgnoreCase));
    }
}
