using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>What has changed of the rows of a table with a Type column. Rows of the same name, in any letter case, are the same.</summary>
internal static partial class RowComparison
{
    public static IEnumerable<ApiChange> OfParameters(ImmutableArray<BodyParameter> earlier, ImmutableArray<BodyParameter> later, SourceSpan earlierPlace, SourceSpan laterPlace, string subject)
        => Compare(RowKinds.Parameters, earlier, later, earlierPlace, laterPlace, subject);

    public static IEnumerable<ApiChange> OfProperties(ImmutableArray<ResourceProperty> earlier, ImmutableArray<ResourceProperty> later, SourceSpan earlierPlace, SourceSpan laterPlace, string subject)
        => Compare(RowKinds.Properties, [.. earlier.Select(property => property.Row)], [.. later.Select(property => property.Row)], earlierPlace, laterPlace, subject);

    /// <param name="earlierPlace">Where a row would stand that is not there, in a table without rows.</param>
    /// <param name="laterPlace">Likewise.</param>
    private static IEnumerable<ApiChange> Compare(
        RowKinds kinds, ImmutableArray<BodyParameter> earlier, ImmutableArray<BodyParameter> later, SourceSpan earlierPlace, SourceSpan laterPlace, string subject)
    {
        var (before, after) = (ByName(earlier), ByName(later));
        (earlierPlace, laterPlace) = (earlier is [var top, ..] ? top.Span : earlierPlace, later is [var first, ..] ? first.Span : laterPlace);
        foreach (var (name, was) in before)
        {
            if (!after.TryGetValue(name, out var now))
            {
                yield return new(kinds.Removed, subject, $"{kinds.Noun} {was.Name} is gone.", was.Span, laterPlace);
                continue;
            }

            foreach (var change in Compare(kinds, was, now, subject))
            {
                yield return change;
            }
        }

        foreach (var (_, now) in after.Where(row => !before.ContainsKey(row.Key)))
        {
            yield return kinds.Required is { } required && IsRequired(now)
                ? new(required, subject, $"{kinds.Noun} {now.Name} ({TypeNaming.InWords(now)}) is new and required.", earlierPlace, now.Span)
                : new(kinds.Added, subject, $"{kinds.Noun} {now.Name} ({TypeNaming.InWords(now)}) is new.", earlierPlace, now.Span);
        }

        if (!before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey), StringComparer.OrdinalIgnoreCase))
        {
            yield return new(ChangeKind.OrderChanged, subject, "The rows stand in another order.", earlier[0].Span, later[0].Span);
        }
    }

    private static IEnumerable<ApiChange> Compare(RowKinds kinds, BodyParameter was, BodyParameter now, string subject)
    {
        if (TypeNaming.KeyOf(was) is { } before && TypeNaming.KeyOf(now) is { } after && before != after)
        {
            yield return new(kinds.TypeChanged, subject, $"{kinds.Noun} {now.Name} is of type {TypeNaming.InWords(now)}; it was {TypeNaming.InWords(was)}.", was.Span, now.Span);
        }

        if (kinds.Required is { } required && IsRequired(was) != IsRequired(now))
        {
            yield return IsRequired(now)
                ? new(required, subject, $"{kinds.Noun} {now.Name} is required; it was not.", was.Span, now.Span)
                : new(ChangeKind.ParameterOptional, subject, $"{kinds.Noun} {now.Name} is required no longer.", was.Span, now.Span);
        }

        if (was.Name != now.Name)
        {
            yield return new(ChangeKind.NameWrittenOtherwise, subject, $"{kinds.Noun} {now.Name} is written so; it was {was.Name}.", was.Span, now.Span);
        }

        if (Words(was) != Words(now))
        {
            yield return new(ChangeKind.DescriptionChanged, subject, $"{kinds.Noun} {now.Name} is described in other words.", was.Span, now.Span);
        }
    }

    private static Dictionary<string, BodyParameter> ByName(ImmutableArray<BodyParameter> rows)
        => rows.DistinctBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    private static string Words(BodyParameter row) => Space().Replace(row.Description, " ").Trim();

    private static bool IsRequired(BodyParameter row) => Required().IsMatch(row.Description);

    /// <summary>"Required." as a remark of its own, or what is required when something is created.</summary>
    [GeneratedRegex(@"(^|[.;>]\s*)required\s*([.;,]|$|on create\b|when creating\b|for create\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Required();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Space();
}
