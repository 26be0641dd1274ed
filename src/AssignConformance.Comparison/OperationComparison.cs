using AssignConformance.Model;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Comparison;

/// <summary>What has changed of an operation.</summary>
internal static class OperationComparison
{
    public static IEnumerable<ApiChange> Compare(Pair<Operation> pair) => pair switch
    {
        { Base: { } gone, Head: null } => [new(ChangeKind.OperationRemoved, SubjectOf(gone), $"{gone.Title} is gone.", PlaceOf(gone), null)],
        { Base: null, Head: { } added } => [new(ChangeKind.OperationAdded, SubjectOf(added), $"{added.Title} is new.", null, PlaceOf(added))],
        { Base: { } earlier, Head: { } later } => Compare(earlier, later, SubjectOf(later)),
        _ => [],
    };

    private static IEnumerable<ApiChange> Compare(Operation earlier, Operation later, string subject) =>
    [
        .. Methods(earlier, later, subject),
        .. Paths(earlier, later, subject),
        .. PermissionComparison.Compare(earlier, later, subject),
        .. RowComparison.OfParameters(earlier.Parameters, later.Parameters, PlaceOf(earlier), PlaceOf(later), subject),
        .. Bodies(earlier, later, subject),
        .. Statuses(earlier, later, subject),
        .. Words(earlier, later, subject),
    ];

    private static IEnumerable<ApiChange> Methods(Operation earlier, Operation later, string subject)
        => earlier.Method is { } was && later.Method is { } now && was != now
            ? [new(ChangeKind.MethodChanged, subject, $"The method is {now}; it was {was}.", PlaceOf(earlier), PlaceOf(later))]
            : [];

    private static IEnumerable<ApiChange> Paths(Operation earlier, Operation later, string subject)
    {
        var (before, after) = (ByShape(earlier), ByShape(later));
        foreach (var (shape, was) in before)
        {
            if (!after.TryGetValue(shape, out var now))
            {
                yield return new(ChangeKind.PathRemoved, subject, $"{was.Value} is gone.", was.Span, PlaceOf(later));
            }
            else if (was.Value != now.Value)
            {
                yield return new(ChangeKind.PlaceholderRenamed, subject, $"The path is written {now.Value}; it was {was.Value}.", was.Span, now.Span);
            }
        }

        foreach (var (_, now) in after.Where(path => !before.ContainsKey(path.Key)))
        {
            yield return new(ChangeKind.PathAdded, subject, $"{now.Value} is new.", PlaceOf(earlier), now.Span);
        }
    }

    private static IEnumerable<ApiChange> Bodies(Operation earlier, Operation later, string subject)
    {
        if (earlier.RequestType is { } sent && later.RequestType is { } sends && !IsSame(sent.Value, sends.Value))
        {
            yield return new(ChangeKind.RequestTypeChanged, subject, $"The request body is a {sends.Value}; it was a {sent.Value}.", sent.Span, sends.Span);
        }

        if (earlier.ResponseType is { } returned && later.ResponseType is { } returns
            && (!IsSame(returned.Name, returns.Name) || returned.IsCollection != returns.IsCollection))
        {
            yield return new(
                ChangeKind.ResponseTypeChanged, subject, $"The answer is {InWords(returns)}; it was {InWords(returned)}.", returned.Span, returns.Span);
        }
    }

    private static IEnumerable<ApiChange> Statuses(Operation earlier, Operation later, string subject)
    {
        foreach (var gone in earlier.StatusCodes.Where(was => later.StatusCodes.All(now => now.Value != was.Value)))
        {
            var kind = gone.Value is >= 200 and <= 299 ? ChangeKind.SuccessStatusRemoved : ChangeKind.ErrorStatusRemoved;
            yield return new(kind, subject, $"Status {gone.Value} is named no longer.", gone.Span, later.StatusCodes is [var first, ..] ? first.Span : PlaceOf(later));
        }

        foreach (var added in later.StatusCodes.Where(now => earlier.StatusCodes.All(was => was.Value != now.Value)))
        {
            yield return new(ChangeKind.StatusAdded, subject, $"Status {added.Value} is new.", earlier.StatusCodes is [var first, ..] ? first.Span : PlaceOf(earlier), added.Span);
        }
    }

    private static IEnumerable<ApiChange> Words(Operation earlier, Operation later, string subject)
    {
        if (earlier.Page != later.Page)
        {
            yield return new(ChangeKind.PageMoved, subject, $"The page is {later.Page}; it was {earlier.Page}.", PlaceOf(earlier), PlaceOf(later));
        }

        if (earlier.Title != later.Title)
        {
            yield return new(ChangeKind.TitleChanged, subject, $"The title is \"{later.Title}\"; it was \"{earlier.Title}\".", Top(earlier), Top(later));
        }
    }

    private static Dictionary<string, Located<string>> ByShape(Operation operation)
        => operation.Paths.DistinctBy(path => PathShape.Of(path.Value), StringComparer.Ordinal).ToDictionary(path => PathShape.Of(path.Value), StringComparer.Ordinal);

    private static bool IsSame(string was, string now) => string.Equals(TypeNaming.Short(was), TypeNaming.Short(now), StringComparison.OrdinalIgnoreCase);

    private static string InWords(Model.Pages.TypeLink type) => type.IsCollection ? $"a collection of {type.Name}" : type.Name;

    private static string SubjectOf(Operation operation)
        => operation.Method is { } method && operation.Paths is [var path, ..] ? $"{method} /{operation.Version}{path.Value}" : operation.Id;

    private static SourceSpan PlaceOf(Operation operation) => operation.Paths is [var path, ..] ? path.Span : Top(operation);

    private static SourceSpan Top(Operation operation) => SourceSpan.InLine(operation.Page, 1, 1, 0);
}
