using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds the targets of <c>[!INCLUDE [name](target)]</c>.</summary>
internal static class IncludeReader
{
    private const string Opening = "[!INCLUDE";

    /// <summary>No INCLUDE is longer, in UTF-16 code units.</summary>
    private const int MaximumLength = 1024;

    public static ImmutableArray<Located<string>> Read(SourceMap map)
    {
        var includes = ImmutableArray.CreateBuilder<Located<string>>();
        var text = map.Text;
        for (var at = Find(0); at >= 0; at = Find(at + Opening.Length))
        {
            var line = map.LineOf(at);
            var end = Math.Min(at + MaximumLength, map.LineStart(line) + map.Line(line).Length);
            var open = text.IndexOf("](", at, end - at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(')', open, end - open);
            if (close > open)
            {
                includes.Add(new Located<string>(text[(open + 2)..close].Trim(), map.Span(open + 2, close)));
            }
        }

        return includes.ToImmutable();

        int Find(int from) => text.IndexOf(Opening, from, StringComparison.OrdinalIgnoreCase);
    }
}
