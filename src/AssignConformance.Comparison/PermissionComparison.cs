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
            yield break;
        }

        var (before, after) = (ByRow(earlier), ByRow(later));
        foreach (var (row, was) in before)
        {
            var now = after.GetValueOrDefault(row);
            foreach (var change in now is null ? OfGoneRow(was, later, subject) : Compare(was, now, subject))
            {
                yield return change;
            }
        }

        foreach (var (_, now) in after.Where(row => !before.ContainsKey(row.Key) && !row.Value.Permissions.IsEmpty))
        {
            yield return new(ChangeKind.PermissionAdded, subject, $"{Caller(now)}: {string.Join(", ", now.Permissions)} may call.", earlier.Permissions[0].Span, now.Span);
        }
    }

    private static IEnumerable<ApiChange> OfGoneRow(PermissionSet was, Operation later, string subject)
        => was.Permissions.IsEmpty ? [] :
        [
            new(ChangeKind.PermissionRemoved, subject, $"{Caller(was)}: the row is gone; it listed {string.Join(", ", was.Permissions)}.", was.Span, later.Permissions[0].Span),
        ];

    private static IEnumerable<ApiChange> Compare(PermissionSet was, PermissionSet now, string subject)
    {
        var gone = was.Permissions.Except(now.Permissions, StringComparer.OrdinalIgnoreCase).ToList();
        var added = now.Permissions.Except(was.Permissions, StringComparer.OrdinalIgnoreCase).ToList();
        if (was.Least is { } least && gone.Contains(least, StringComparer.Ordinal))
        {
            gone.Remove(least);
            yield return new(
                ChangeKind.PermissionRaised, subject,
                now.Least is { } nowLeast ? $"{Caller(now)}: {nowLeast} is the least privileged permission; {least} was, and is listed no longer." : $"{Caller(now)}: no permission is listed; {least} was the least privileged one.",
                was.Span, now.Span);
        }

        if (gone.Count > 0)
        {
            yield return new(ChangeKind.PermissionRemoved, subject, $"{Caller(now)}: {string.Join(", ", gone)} {(gone.Count == 1 ? "is" : "are")} listed no longer.", was.Span, now.Span);
        }

        if (added.Count > 0)
        {
            yield return new(ChangeKind.PermissionAdded, subject, $"{Caller(now)}: {string.Join(", ", added)} {(added.Count == 1 ? "is" : "are")} enough, too.", was.Span, now.Span);
        }
    }

    private static Dictionary<(string?, string?, PermissionCategory), PermissionSet> ByRow(Operation operation)
    {
        // With a single table its heading is a matter of words.
        var isSingle = operation.Permissions.Select(row => row.Heading).Distinct(StringComparer.Ordinal).Count() == 1;
        return operation.Permissions.GroupBy(row => (isSingle ? null : row.Heading, row.Group, row.Category)).ToDictionary(rows => rows.Key, rows => rows.First());
    }

    private static string Caller(PermissionSet row) => row.Category switch
    {
        PermissionCategory.DelegatedWork => "Delegated (work or school)",
        PermissionCategory.DelegatedPersonal => "Delegated (personal)",
        PermissionCategory.Application => "Application",
        _ => throw new System.Diagnostics.UnreachableException(),
    } + (row.Group is null ? "" : $", {row.Group}");
}
