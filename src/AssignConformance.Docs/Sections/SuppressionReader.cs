using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the comments that accept findings, wherever they stand but in a fence.</summary>
internal static partial class SuppressionReader
{
    private const string Mark = "<!-- assign-conformance:";

    /// <summary>Comments beyond this number are not read: each costs a look at what stands below it.</summary>
    private const int MaximumComments = 1_000;

    /// <summary>So many blank lines and lines of comments may stand between a comment and what it speaks of.</summary>
    private const int MaximumDistance = 200;

    private const string Form = "write it as <!-- assign-conformance: disable AC2003 until 2026-12-31 because … -->";

    public static ImmutableArray<SuppressionComment> Read(PageSource source)
    {
        if (!source.Map.Text.Contains(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        var fences = source.Blocks.OfType<PageBlock.Fence>().ToImmutableArray();
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        for (var at = 0; comments.Count < MaximumComments && (at = source.Map.Text.IndexOf(Mark, at, StringComparison.Ordinal)) >= 0; at += Mark.Length)
        {
            var line = source.Map.LineOf(at);
            if (!fences.Any(fence => fence.Span.CoversLine(line)))
            {
                comments.Add(Read(source.Map, at, fences));
            }
        }

        return comments.ToImmutable();
    }

    private static SuppressionComment Read(SourceMap map, int start, ImmutableArray<PageBlock.Fence> fences)
    {
        var close = map.Text.IndexOf("-->", start, StringComparison.Ordinal);
        if (close < 0)
        {
            var line = map.LineOf(start);
            return new SuppressionComment(null, null, null, "the comment is never closed: end it with -->", map.Span(start, map.LineStart(line) + map.Line(line).Length), line);
        }

        var span = map.Span(start, close + "-->".Length);
        var last = StandsAlone(map, start, close + "-->".Length) ? LastLineBelow(map, span.EndLine, fences) : span.EndLine;
        var form = Directive().Match(map.Text[(start + Mark.Length)..close]);
        if (!form.Success)
        {
            return new SuppressionComment(null, null, null, Form, span, last);
        }

        var date = form.Groups["date"].Success ? form.Groups["date"].Value : null;
        DateOnly? expires = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new SuppressionComment(
            form.Groups["rule"].Value.ToUpperInvariant(),
            expires,
            form.Groups["reason"].Success ? form.Groups["reason"].Value.ReplaceLineEndings(" ") : null,
            date is not null && expires is null ? $"\"{date}\" is no date; write it as 2026-12-31" : null,
            span,
            last);
    }

    /// <summary>The line below that holds neither nothing nor only a comment; of a fence, its last.</summary>
    private static int LastLineBelow(SourceMap map, int line, ImmutableArray<PageBlock.Fence> fences)
    {
        var isComment = false;
        var end = Math.Min(map.LineCount, line + MaximumDistance);
        for (var below = line + 1; below <= end; below++)
        {
            var text = map.Line(below).Trim();
            var beginsComment = isComment || text.StartsWith("<!--");
            isComment = beginsComment && !text.Contains("-->", StringComparison.Ordinal);
            if (!beginsComment && !text.IsEmpty)
            {
                return fences.FirstOrDefault(fence => fence.Span.Line == below)?.Span.EndLine ?? below;
            }
        }

        return end;
    }

    private static bool StandsAlone(SourceMap map, int start, int end)
    {
        var (first, last) = (map.LineOf(start), map.LineOf(end));
        return map.Text.AsSpan(map.LineStart(first), start - map.LineStart(first)).Trim(" \t>").IsEmpty
            && map.Line(last)[(end - map.LineStart(last))..].Trim().IsEmpty;
    }

    [GeneratedRegex(@"\A\s*disable\s+(?<rule>AC\d{4})(\s+until\s+(?<date>\S+))?(\s+because\s+(?<reason>\S.*?))?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Directive();
}
