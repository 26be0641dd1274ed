using AssignConformance.Docs.Source;

namespace AssignConformance.Docs.Sections;

/// <summary>A section's paragraphs without Markdown, one a line.</summary>
internal static class SectionText
{
    public static string Read(PageSection section)
        => string.Join('\n', section.Content.OfType<PageBlock.Prose>().Select(prose => prose.ReadText().Trim()).Where(text => text.Length > 0));
}
