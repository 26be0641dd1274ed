using System.Collections.Immutable;
using AssignConformance.Docs.Resources;
using AssignConformance.Docs.Source;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds the names that running text writes as code.</summary>
internal static class CodeNameReader
{
    /// <summary>Each name once, in page order; code that is no name (a path, a value with blanks) is passed over.</summary>
    public static ImmutableArray<string> Read(IEnumerable<PageBlock> content)
        => [.. content.OfType<PageBlock.Prose>()
            .SelectMany(prose => prose.Inlines.Descendants<CodeInline>())
            .Select(code => code.Content.Trim())
            .Where(name => ResourceSubject.IsTypeName(name))
            .Distinct(StringComparer.Ordinal)];
}
