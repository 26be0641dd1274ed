using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using static AssignConformance.Comparison.OperationFacts;

namespace AssignConformance.Comparison;

/// <summary>What has changed of what is sent and what is answered.</summary>
internal static class BodyComparison
{
    public static IEnumerable<ApiChange> Compare(Operation earlier, Operation later, string subject) => [.. Rows(earlier, later, subject), .. Types(earlier, later, subject)];

    /// <summary>A page that names the body's type and lists no rows leaves them to the type's page: nothing is gone.</summary>
    private static IEnumerable<ApiChange> Rows(Operation earlier, Operation later, string subject)
        => LeavesRowsToType(earlier) || LeavesRowsToType(later) ? [] : RowComparison.OfParameters(earlier.Parameters, later.Parameters, PlaceOf(earlier), PlaceOf(later), subject);

    private static IEnumerable<ApiChange> Types(Operation earlier, Operation later, string subject)
    {
        if (earlier.RequestType is { } sent && later.RequestType is { } sends && !TypeNaming.AreSame(sent.Value, sends.Value))
        {
            yield return new(ChangeKind.RequestTypeChanged, subject, $"The request body is of type {sends.Value}; it was {sent.Value}.", sent.Span, sends.Span);
        }

        if (earlier.ResponseType is { } was && later.ResponseType is { } now)
        {
            if (was.IsCollection != now.IsCollection || !(TypeNaming.AreSame(was.Name, now.Name) || PageOf(was) == PageOf(now)))
            {
                yield return new(ChangeKind.ResponseTypeChanged, subject, $"The answer is of type {InWords(now)}; it was {InWords(was)}.", was.Span, now.Span);
            }
            else if (was.Name != now.Name)
            {
                yield return new(ChangeKind.NameWrittenOtherwise, subject, $"The answer's type is written {now.Name}; it was {was.Name}.", was.Span, now.Span);
            }
        }
    }

    private static bool LeavesRowsToType(Operation operation) => operation.RequestType is not null && operation.Parameters.IsEmpty;

    private static string PageOf(TypeLink type) => type.Link.Split('#', '?')[0].Split('/')[^1].ToLowerInvariant();

    private static string InWords(TypeLink type) => type.IsCollection ? $"collection of {type.Name}" : type.Name;
}
