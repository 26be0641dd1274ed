using System.Text.RegularExpressions;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>A member of a body that nobody documents.</summary>
/// <param name="Holder">What should have it: a type's short name, or the table of the request body.</param>
/// <param name="Hint">The documented name that it may stand for, as a sentence with a blank before it, or empty.</param>
internal sealed record UndocumentedMember(TypedValue Value, string Holder, string Hint);

/// <summary>Finds members of bodies that neither a table nor a type's page names.</summary>
internal static partial class UndocumentedMembers
{
    private const string Table = "the table of the request body";

    /// <summary>Members of the outermost object are held against the page's own table, where it has one; all others against the pages of their types.</summary>
    public static IEnumerable<UndocumentedMember> OfRequest(TypedBody body, ApiPage page, PageContext context)
    {
        var types = context.Types;
        var rows = context.ParametersOf(page).Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var named = page.RequestBody?.CodeNames ?? [];
        var linked = rows.Count == 0 || IsPartial(page.RequestBody) ? Linked(page.RequestBody, types).ToList() : [];
        foreach (var value in Members(body, types))
        {
            var name = value.Member!.Name;
            var isOutermost = value.Owner!.Pointer.Length == 0;
            if (isOutermost && (rows.Count > 0 || body.Declared is DeclaredBody.Parameters))
            {
                if (rows.Count > 0 && !rows.Contains(name) && !named.Contains(name) && !linked.Exists(type => !types.IsUndocumented(type, name, derivedToo: true)))
                {
                    yield return Of(value, Table, rows);
                }
            }
            else if (value.Owner.Type is { } type && types.IsUndocumented(type, name, derivedToo: false))
            {
                yield return Of(value, type.ShortName, types.AllProperties(type).Select(property => property.Name));
            }
        }
    }

    /// <summary>The text says that the table is not all: it lists what is required, speaks of other properties, or asks for the whole object.</summary>
    private static bool IsPartial(RequestBodySection? section) => section is not null && Partial().IsMatch(section.Text);

    private static IEnumerable<TypeDefinition.Structured> Linked(RequestBodySection? section, TypeCatalogue types)
        => section is null ? []
            : section.Links().Select(link => types.FindNamed(link.Name, link.Link)).OfType<TypeDefinition.Structured>();

    /// <summary>Members whose type's page does not have them. A name that the page's text writes as code is documented there; the envelope <c>value</c> is no property.</summary>
    public static IEnumerable<UndocumentedMember> OfResponse(TypedBody body, ApiPage page, TypeCatalogue types)
        => from value in Members(body, types)
           let type = value.Owner!.Type
           where !page.CodeNames.Contains(value.Member!.Name) && !(value is { Pointer: "/value", Value: JsonTree.Array })
           where type is not null && types.IsUndocumented(type, value.Member!.Name, derivedToo: !NamesItsType(value.Owner!))
           select Of(value, type.ShortName, types.AllProperties(type).Select(property => property.Name));

    private static IEnumerable<TypedValue> Members(TypedBody body, TypeCatalogue types)
        => body.Values.Where(value => value is { Member: { } member, IsControl: false } && ControlNames.Correct(member.Name) is null && !value.Owner!.IsMisnamed(types));

    private static bool NamesItsType(TypedValue owner) => owner.Value is JsonTree.Object instance && instance.Find("@odata.type") is not null;

    private static UndocumentedMember Of(TypedValue value, string holder, IEnumerable<string> documented)
    {
        var near = documented.FirstOrDefault(name => name != value.Member!.Name && string.Equals(name, value.Member.Name, StringComparison.OrdinalIgnoreCase));
        return new UndocumentedMember(value, holder, near is null ? "" : $" It is called \"{near}\" there.");
    }

    [GeneratedRegex(@"\b(required|mandatory|at least|at a minimum|other|additional|most common|in addition|as well|full object|all writable|entire)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Partial();
}
