using System.Text;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Source;

/// <summary>The text of inlines as a reader sees it: no Markdown, entities and backslashes decoded.</summary>
internal static class PlainText
{
    public static string OfAll(ContainerInline? inlines)
    {
        switch (inlines?.FirstChild)
        {
            case null:
                return "";
            case LiteralInline { NextSibling: null } literal:
                return literal.Content.ToString();
        }

        var text = new StringBuilder();
        AppendAll(text, inlines);
        return text.ToString();
    }

    public static string Of(Inline inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        if (inline is ContainerInline container)
        {
            AppendAll(text, container);
        }

        return text.ToString();
    }

    private static void AppendAll(StringBuilder text, ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = Next(inline, inlines))
        {
            Append(text, inline);
        }
    }

    /// <summary>The inline behind this one in document order, its first child before its sibling; null at the end. No recursion: inlines nest by thousands.</summary>
    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        for (var at = inline; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    /// <summary>What an inline says beside its children.</summary>
    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlInline html:
                Append(text, html.Tag);
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                break;
        }
    }

    /// <summary>A line break stays a gap, a comment goes, and what only looks like a tag (<c>&lt;token&gt;</c>) stays as it is.</summary>
    private static void Append(StringBuilder text, string tag)
    {
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(' ');
        }
        else if (!tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            text.Append(tag);
        }
    }
}
