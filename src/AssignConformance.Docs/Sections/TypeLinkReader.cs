using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds the links to resource pages in running text.</summary>
internal static partial class TypeLinkReader
{
    /// <summary>Every such link, in order.</summary>
    public static ImmutableArray<TypeLink> Read(IEnumerable<PageBlock> content, SourceMap map)
        =>
        [.. Links(content).Select(link => Link(link, map))];

    /// <summary>Those that name what is returned: not what a returned object is expanded with, nor what a returned URL is for, nor what an error is about.</summary>
    public static ImmutableArray<TypeLink> ReadReturned(IEnumerable<PageBlock> content, SourceMap map)
        => [.. Links(content).Where(link => !Aside().IsMatch(TextBefore(link))).Select(link => Link(link, map))];

    private static IEnumerable<LinkInline> Links(IEnumerable<PageBlock> content)
        => content.OfType<PageBlock.Prose>().SelectMany(prose => prose.Inlines.Descendants<LinkInline>()).Where(IsResource);

    private static TypeLink Link(LinkInline link, SourceMap map) => new(PlainText.OfAll(link).Trim(), link.Url!, IsCollection(link), map.Span(link.Span));

    private static bool IsResource(LinkInline link)
        => !link.IsImage && link.Url is { } url && url.Contains("resources/", StringComparison.OrdinalIgnoreCase)
            && url.Contains(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>"a collection of [x] objects", "[x] collection".</summary>
    private static bool IsCollection(LinkInline link)
    {
        var (before, after) = (LastWords(TextBefore(link)), TextAfter(link).TrimStart());
        return after.StartsWith("collection", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("object collection", StringComparison.OrdinalIgnoreCase)
            || before.Contains("collection", StringComparer.OrdinalIgnoreCase)
            || before.Contains("collections", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The four words before the link, within its sentence.</summary>
    private static ImmutableArray<string> LastWords(string text)
    {
        var sentence = text[(text.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];
        return [.. sentence.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).TakeLast(4)];
    }

    private static string TextBefore(LinkInline link)
    {
        var text = "";
        for (var inline = link.PreviousSibling; inline is not null && text.Length < 200; inline = inline.PreviousSibling)
        {
            text = PlainText.Of(inline) + text;
        }

        return text;
    }

    private static string TextAfter(LinkInline link)
    {
        var text = "";
        for (var inline = link.NextSibling; inline is not null && text.Length < 200; inline = inline.NextSibling)
        {
            text += PlainText.Of(inline);
        }

        return text;
    }

    [GeneratedRegex(@"\b(expanded\s+with|with\s+the\s+matching|URLs?\s+for)(\s+\w+){0,3}\s*\z|\b[45][0-9]{2}\s+[A-Z][^.]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Aside();
}
