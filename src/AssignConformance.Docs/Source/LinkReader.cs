using System.Collections.Immutable;
using AssignConformance.Model.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Source;

/// <summary>Finds the links to other pages, wherever they stand.</summary>
internal static class LinkReader
{
    /// <summary>Every relative link to a Markdown file, in page order; a link by reference stands where it is used.</summary>
    public static ImmutableArray<PageLink> Read(MarkdownDocument document, SourceMap map)
        =>
        [
            .. from link in document.Descendants<LinkInline>()
               where !link.IsImage && link.Url is { } url && IsPage(url)
               select new PageLink(link.Url!, map.Span(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan)),
        ];

    private static bool IsPage(string url)
        => !url.StartsWith('/') && !url.StartsWith('~') && !url.Contains(':', StringComparison.Ordinal)
            && url.Split('#', '?')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
