using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>Lines of a page around those that a scenario's mismatches name.</summary>
/// <param name="First">The number of the first line, from 1.</param>
/// <param name="Lines">The text, with whether the line is named.</param>
public sealed record PageExcerpt(SourceSpan Place, int First, ImmutableArray<(string Text, bool IsNamed)> Lines)
{
    /// <summary>Lines shown before and after a named one.</summary>
    private const int Around = 3;

    /// <summary>Named lines that are shown; more come from a page that is wrong throughout.</summary>
    private const int MaximumNamed = 12;

    /// <summary>One excerpt a stretch of the operation's page, in page order; none where the stream holds no page.</summary>
    public static ImmutableArray<PageExcerpt> Of(ScenarioResult scenario, RunEvent.OperationPlanned? planned)
    {
        if (planned is not { PageLines: { IsEmpty: false } lines })
        {
            return [];
        }

        var named = scenario.Mismatches.SelectMany(mismatch => mismatch.Causes.Select(cause => (SourceSpan?)cause.Span).Append(mismatch.Place)).OfType<SourceSpan>()
            .Where(place => place.File == planned.Page && place.Line >= 1 && place.Line <= lines.Length)
            .DistinctBy(place => place.Line).OrderBy(place => place.Line).Take(MaximumNamed).ToImmutableArray();
        var excerpts = ImmutableArray.CreateBuilder<PageExcerpt>();
        for (var index = 0; index < named.Length;)
        {
            var (first, last, place) = (Math.Max(1, named[index].Line - Around), named[index].Line + Around, named[index]);
            for (; index < named.Length && named[index].Line - Around <= last + 1; index++)
            {
                last = Math.Min(lines.Length, named[index].Line + Around);
            }

            excerpts.Add(new PageExcerpt(place, first, [.. Enumerable.Range(first, last - first + 1).Select(number => (lines[number - 1], named.Any(each => each.Line == number)))]));
        }

        return excerpts.ToImmutable();
    }
}
