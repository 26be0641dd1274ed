using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>What has changed of a type, or of the enumerations on its page.</summary>
internal static class TypeComparison
{
    public static IEnumerable<ApiChange> Compare(Pair<ResourcePage> pair) => pair switch
    {
        { Base: { } gone, Head: null } => [new(ChangeKind.TypeRemoved, SubjectOf(gone), $"{gone.TypeName!.Value.Value} is gone.", PlaceOf(gone), null)],
        { Base: null, Head: { } added } => [new(ChangeKind.TypeAdded, SubjectOf(added), $"{added.TypeName!.Value.Value} is new.", null, PlaceOf(added))],
        { Base: { } earlier, Head: { } later } => Compare(earlier, later, SubjectOf(later)),
        _ => [],
    };

    private static IEnumerable<ApiChange> Compare(ResourcePage earlier, ResourcePage later, string subject) =>
    [
        .. RowComparison.OfProperties(earlier.Properties, later.Properties, PlaceOf(earlier), PlaceOf(later), subject),
        .. Bases(earlier, later, subject),
        .. Enumerations(earlier, later, subject),
        .. Words(earlier, later, subject),
    ];

    private static IEnumerable<ApiChange> Bases(ResourcePage earlier, ResourcePage later, string subject)
        => earlier.BaseType is { } was && later.BaseType is { } now && !TypeNaming.AreSame(was.Name, now.Name)
            ? [new(ChangeKind.BaseTypeChanged, subject, $"The base type is {now.Name}; it was {was.Name}.", was.Span, now.Span)]
            : [];

    private static IEnumerable<ApiChange> Enumerations(ResourcePage earlier, ResourcePage later, string subject)
    {
        var (before, after) = (ByName(earlier), ByName(later));
        foreach (var (name, was) in before)
        {
            var changes = after.TryGetValue(name, out var now)
                ? Members(was, now, subject)
                : [new(ChangeKind.TypeRemoved, subject, $"The members of {was.Name.Value} are listed no longer.", was.Name.Span, PlaceOf(later))];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var (_, now) in after.Where(each => !before.ContainsKey(each.Key)))
        {
            yield return new(ChangeKind.TypeAdded, subject, $"The members of {now.Name.Value} are listed.", PlaceOf(earlier), now.Name.Span);
        }
    }

    private static IEnumerable<ApiChange> Members(ResourceEnumeration earlier, ResourceEnumeration later, string subject)
    {
        var (before, after) = (MembersOf(earlier), MembersOf(later));
        foreach (var (name, was) in before)
        {
            if (!after.TryGetValue(name, out var now))
            {
                yield return new(ChangeKind.MemberRemoved, subject, $"Member {was.Value} of {earlier.Name.Value} is gone.", was.Span, later.Name.Span);
            }
            else if (was.Value != now.Value)
            {
                yield return new(ChangeKind.NameWrittenOtherwise, subject, $"Member {now.Value} of {later.Name.Value} is written so; it was {was.Value}.", was.Span, now.Span);
            }
        }

        foreach (var (_, now) in after.Where(member => !before.ContainsKey(member.Key)))
        {
            yield return new(ChangeKind.MemberAdded, subject, $"Member {now.Value} of {later.Name.Value} is new.", earlier.Name.Span, now.Span);
        }
    }

    private static IEnumerable<ApiChange> Words(ResourcePage earlier, ResourcePage later, string subject)
    {
        if (earlier.Path != later.Path)
        {
            yield return new(ChangeKind.PageMoved, subject, $"The page is {later.Path}; it was {earlier.Path}.", PlaceOf(earlier), PlaceOf(later));
        }

        if (earlier.Title is { } was && later.Title is { } now && was.Value != now.Value)
        {
            yield return new(ChangeKind.TitleChanged, subject, $"The title is \"{now.Value}\"; it was \"{was.Value}\".", was.Span, now.Span);
        }
    }

    private static Dictionary<string, ResourceEnumeration> ByName(ResourcePage page)
        => page.Enumerations.DistinctBy(each => each.Name.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(each => each.Name.Value, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, Located<string>> MembersOf(ResourceEnumeration enumeration)
        => enumeration.Members.DistinctBy(member => member.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(member => member.Value, StringComparer.OrdinalIgnoreCase);

    private static string SubjectOf(ResourcePage page) => $"{page.Version} {TypeNaming.Short(page.TypeName!.Value.Value)}";

    private static SourceSpan PlaceOf(ResourcePage page) => page.TypeName!.Value.Span;
}
