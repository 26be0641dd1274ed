using AssignConformance.Model.Contracts;
using static AssignConformance.Comparison.OperationFacts;

namespace AssignConformance.Comparison;

/// <summary>What has changed of the status codes that the Response section names.</summary>
internal static class StatusComparison
{
    public static IEnumerable<ApiChange> Compare(Operation earlier, Operation later, string subject)
    {
        var (before, after) = (earlier.StatusCodes, later.StatusCodes);
        if (before.IsEmpty || after.IsEmpty)
        {
            return before.IsEmpty && after.IsEmpty ? []
                : after.IsEmpty ? [new(ChangeKind.StatusUnnamed, subject, $"No status is named any more; it was {before[0].Value}.", before[0].Span, PlaceOf(later))]
                : [new(ChangeKind.StatusUnnamed, subject, $"Status {after[0].Value} is named; none was.", PlaceOf(earlier), after[0].Span)];
        }

        return before.Where(was => after.All(now => now.Value != was.Value))
            .Select(gone => new ApiChange(gone.Value is >= 200 and <= 299 ? ChangeKind.SuccessStatusRemoved : ChangeKind.ErrorStatusRemoved, subject, $"Status {gone.Value} is named no longer.", gone.Span, after[0].Span))
            .Concat(after.Where(now => before.All(was => was.Value != now.Value)).Select(added => new ApiChange(ChangeKind.StatusAdded, subject, $"Status {added.Value} is new.", before[0].Span, added.Span)));
    }
}
