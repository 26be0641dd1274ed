using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Resources;

/// <summary>Finds what the prose says of the type's place among others: "Inherits from [x](x.md)", "is derived from x", "an abstract type".</summary>
internal static partial class BaseTypeReader
{
    /// <summary>Of a paragraph no more is read, in UTF-16 code units.</summary>
    private const int MaximumLength = 10_000;

    /// <summary>The base type that the page names first, or null.</summary>
    /// <param name="pageName">The page's own name: a page that links to itself speaks of another type there.</param>
    public static TypeMention? Read(ImmutableArray<PageBlock> blocks, SourceMap map, string pageName)
        => Paragraphs(blocks, map)
            .SelectMany(paragraph => Inherits().Matches(paragraph.Text).Select(match => Mention(match, paragraph.Start, map)))
            .FirstOrDefault(mention => mention.Link is null || !IsPage(mention.Link, pageName));

    /// <summary>The words by which the page calls its type abstract, or null.</summary>
    public static Located<string>? ReadAbstract(ImmutableArray<PageBlock> blocks, SourceMap map)
    {
        foreach (var (text, start) in Paragraphs(blocks, map))
        {
            if (Abstract().Match(text) is { Success: true } match && match.Groups["words"] is var words)
            {
                return new Located<string>(words.Value, map.Span(start + words.Index, start + words.Index + words.Length));
            }
        }

        return null;
    }

    /// <summary>The paragraphs above the JSON representation, as written.</summary>
    private static IEnumerable<(string Text, int Start)> Paragraphs(ImmutableArray<PageBlock> blocks, SourceMap map)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PageBlock.Heading { Level: 2 } heading when heading.Text.StartsWith("JSON", StringComparison.OrdinalIgnoreCase):
                    yield break;
                case PageBlock.Prose prose:
                    var (start, end) = map.Offsets(prose.Span);
                    yield return (map.Text[start..Math.Min(end, start + MaximumLength)], start);
                    break;
            }
        }
    }

    private static TypeMention Mention(Match match, int start, SourceMap map)
    {
        var whole = match.Groups["type"];
        var span = map.Span(start + whole.Index, start + whole.Index + whole.Length);
        return match.Groups["name"] is { Success: true } name
            ? new TypeMention(name.Value.Trim('*', '`', ' '), match.Groups["link"] is { Success: true } link ? link.Value : null, span)
            : new TypeMention(whole.Value, Link: null, span);
    }

    private static bool IsPage(string link, string pageName)
        => PageName.Of(link.Split('#', '?')[0]).Equals(pageName, StringComparison.OrdinalIgnoreCase);

    /// <summary>A link, a name in brackets, or a word that looks like a type's name: qualified, or with a capital within.</summary>
    [GeneratedRegex(
        @"\b(?i:inherits?\s+from|derive[sd]\s+from|(?:is\s+)?a\s+sub(?:type|class)\s+of|extends)\s+(?:the\s+)?(?:abstract\s+)?(?:base\s+(?:type|class)\s+)?(?<type>\**\[\**(?<name>[^\]]+)\](?:\((?<link>[^)\s]+)\)|\[[^\]]*\])?|(?:[a-z]+\.)+[A-Za-z]+|[a-z]+[A-Z][A-Za-z0-9]*)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Inherits();

    [GeneratedRegex(
        @"(?:\A|[.>]\s+)(?:This\s+(?:resource\s+|type\s+)?is\s+)?(?<words>(?:An?\s+|The\s+)?abstract\s+(?:base\s+)?(?:type|class|entity|resource|complex))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Abstract();
}
