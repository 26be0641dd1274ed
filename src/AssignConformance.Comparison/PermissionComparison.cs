using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>What has changed of who may call an operation. Rows are told apart by heading, group and category.</summary>
internal static class PermissionComparison
{
    public static IEnumerable<ApiChange> Compare(Operation earlier, Operation later, string subject)
    {
        // A page whose table could not be read says nothing of who may call.
        if (earlier.Permissions.IsEmpty || later.Permissions.IsEmpty)
        {
            return [];
        }

        var (before, after) = (ByCaller(earlier), ByCaller(later));
        return before.SelectMany(each => (after.GetValueOrDefault(each.Key) ?? OfCategory(later, each.Key.Category)) is { } now ? Compare(each.Value, now, subject) : OfGone(each.Value, later, subject))
            .Concat(after.Where(each => !before.ContainsKey(each.Key) && !each.Value.Permissions.IsEmpty && !before.Keys.Any(key => key.Category == each.Key.Category && !after.ContainsKey(key)))
                .Select(each => new ApiChange(
                    ChangeKind.PermissionAdded, subject, $"{each.Value.Caller}: {string.Join(", ", each.Value.Permissions)} may call.", earlier.Permissions[0].Span, each.Value.Span)));
    }

    /// <summary>A table that was divided anew: all its rows of the category together.</summary>
    private static Row? OfCategory(Operation operation, PermissionCategory category)
        => operation.Permissions.Where(row => row.Category == category).ToImmutableArray() is { IsEmpty: false } rows ? Row.Of(rows) : null;

    private static IEnumerable<ApiChange> OfGone(Row was, Operation later, string subject)
        => was.Permissions.IsEmpty ? [] :
        [
            new(ChangeKind.PermissionRemoved, subject, $"{was.Caller}: the row is gone; it listed {string.Join(", ", was.Permissions)}.", was.Span, later.Permissions[0].Span),
        ];

    private static IEnumerable<ApiChange> Compare(Row was, Row now, string subject)
    {
        var gone = was.Permissions.Except(now.Permissions, StringComparer.OrdinalIgnoreCase).ToList();
        var added = now.Permissions.Except(was.Permissions, StringComparer.OrdinalIgnoreCase).ToList();
        if (was.Least is { } least && gone.Remove(least))
        {
            yield return new(
                ChangeKind.PermissionRaised, subject,
                $"{now.Caller}: {least} was the least privileged permission and is listed no longer; now {(now.Least is { } other ? $"that is {other}" : "none is listed")}.",
                was.Span, now.Span);
        }

        if (gone.Count > 0)
        {
            yield return new(ChangeKind.PermissionRemoved, subject, $"{now.Caller}: {string.Join(", ", gone)} {(gone.Count == 1 ? "is" : "are")} listed no longer.", was.Span, now.Span);
        }

        if (added.Count > 0)
        {
            yield return new(ChangeKind.PermissionAdded, subject, $"{now.Caller}: {string.Join(", ", added)} {(added.Count == 1 ? "is" : "are")} listed, too.", was.Span, now.Span);
        }
    }

    private static Dictionary<(string? Heading, string? Group, PermissionCategory Category), Row> ByCaller(Operation operation)
    {
        // With a single table its heading is a matter of words.
        var isSingle = operation.Permissions.Select(row => row.Heading).Distinct(StringComparer.Ordinal).Count() == 1;
        return operation.Permissions.GroupBy(row => (isSingle ? null : row.Heading, row.Group, row.Category)).ToDictionary(rows => rows.Key, rows => Row.Of([.. rows]));
    }

    /// <summary>What one kind of caller needs.</summary>
    /// <param name="Least">Null where none is listed, or where several rows speak of the caller: of different cases, then.</param>
    private sealed record Row(string Caller, ImmutableArray<string> Permissions, string? Least, SourceSpan Span)
    {
        public static Row Of(ImmutableArray<PermissionSet> rows)
            => new(CallerOf(rows[0]), [.. rows.SelectMany(row => row.Permissions).Distinct(StringComparer.OrdinalIgnoreCase)], rows is [var single] ? single.Least : null, rows[0].Span);
    }

    private static string CallerOf(PermissionSet row) => row.Category switch
    {
        PermissionCategory.DelegatedWork => "Delegated (work or school)",
        PermissionCategory.DelegatedPersonal => "Delegated (personal)",
        PermissionCategory.Application => "Application",
        _ => throw new System.Diagnostics.UnreachableException(),
    } + (row.Group is null ? "" : $", {row.Group}");
}
