using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using static AssignConformance.Comparison.OperationFacts;

namespace AssignConformance.Comparison;

/// <summary>What has changed of an operation.</summary>
internal sealed class OperationComparison(PathIndex before, PathIndex after)
{
    public IEnumerable<ApiChange> Compare(Pair<Operation> pair) => pair switch
    {
        { Base: { } gone, Head: null } => [OfGone(gone)],
        { Base: null, Head: { } added } => [OfAdded(added)],
        { Base: { } earlier, Head: { } later } => Compare(earlier, later, SubjectOf(later)),
        _ => [],
    };

    private ApiChange OfGone(Operation gone)
        => PathIndex.KeysOf(gone).SelectMany(key => after[key]).FirstOrDefault() is { } other
            ? new(ChangeKind.PageMoved, SubjectOf(gone), $"{gone.Page} is gone; {other.Page} documents the operation too.", PlaceOf(gone), PlaceOf(other))
            : new(ChangeKind.OperationRemoved, SubjectOf(gone), $"{gone.Title} is gone.", PlaceOf(gone), null);

    private ApiChange OfAdded(Operation added)
        => PathIndex.KeysOf(added).SelectMany(key => before[key]).FirstOrDefault() is { } other
            ? new(ChangeKind.PageMoved, SubjectOf(added), $"{added.Page} is new; {other.Page} documented the operation before.", PlaceOf(other), PlaceOf(added))
            : new(ChangeKind.OperationAdded, SubjectOf(added), $"{added.Title} is new.", null, PlaceOf(added));

    private IEnumerable<ApiChange> Compare(Operation earlier, Operation later, string subject) =>
    [
        .. Methods(earlier, later, subject),
        .. Paths(earlier, later, subject),
        .. PermissionComparison.Compare(earlier, later, subject),
        .. BodyComparison.Compare(earlier, later, subject),
        .. StatusComparison.Compare(earlier, later, subject),
        .. Words(earlier, later, subject),
    ];

    private static IEnumerable<ApiChange> Methods(Operation earlier, Operation later, string subject)
        => earlier.Method is { } was && later.Method is { } now && was != now
            ? [new(ChangeKind.MethodChanged, subject, $"The method is {now}; it was {was}.", PlaceOf(earlier), PlaceOf(later))]
            : [];

    private IEnumerable<ApiChange> Paths(Operation earlier, Operation later, string subject)
    {
        var (was, isNow) = (ByShape(earlier), ByShape(later));
        foreach (var (shape, path) in was)
        {
            if (!isNow.TryGetValue(shape, out var now))
            {
                yield return Elsewhere(after, later, path.Value) is { } other
                    ? new(ChangeKind.PageMoved, subject, $"{path.Value} is documented on {other.Page}.", path.Span, PlaceOf(other))
                    : new(ChangeKind.PathRemoved, subject, $"{path.Value} is gone.", path.Span, PlaceOf(later));
            }
            else if (path.Value != now.Value)
            {
                yield return new(ChangeKind.PathWrittenOtherwise, subject, $"The path is written {now.Value}; it was {path.Value}.", path.Span, now.Span);
            }
        }

        foreach (var (_, path) in isNow.Where(path => !was.ContainsKey(path.Key)))
        {
            yield return Elsewhere(before, earlier, path.Value) is { } other
                ? new(ChangeKind.PageMoved, subject, $"{path.Value} was documented on {other.Page}.", PlaceOf(other), path.Span)
                : new(ChangeKind.PathAdded, subject, $"{path.Value} is new.", PlaceOf(earlier), path.Span);
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
            yield return new(ChangeKind.TitleChanged, subject, $"The title is \"{later.Title}\"; it was \"{earlier.Title}\".", TopOf(earlier), TopOf(later));
        }
    }

    private static Operation? Elsewhere(PathIndex paths, Operation operation, string path) => PathIndex.KeyOf(operation, path) is { } key ? paths[key].FirstOrDefault() : null;

    private static Dictionary<string, Located<string>> ByShape(Operation operation)
        => operation.Paths.DistinctBy(path => PathShape.Of(path.Value), StringComparer.Ordinal).ToDictionary(path => PathShape.Of(path.Value), StringComparer.Ordinal);
}
