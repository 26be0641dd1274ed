using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5005: a page lists other members of an enumeration than the metadata declares.</summary>
public sealed class EnumMembersDiffer : IPageRule, IResourceRule
{
    /// <summary>How members end that stand for values of later versions; pages list them or leave them out at will.</summary>
    private const string Sentinel = "FutureValue";

    /// <summary>Members that stand for no value: nobody sends them.</summary>
    private static readonly FrozenSet<string> s_noValue = new[] { "none", "unknown", "undefined", "notSet" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Rule Rule { get; } = new("AC5005", "metadata-enum-member-differs", Severity.Error, "The members of {0} are not those of the metadata ({1}): {2}.")
    {
        Rationale = "The service refuses a member that it does not have; a client does not expect one that nobody lists.",
        Example = "\"Possible values are: user, device.\" for an enumeration whose CSDL has user, device and both",
        Fix = "List the members that the service has.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
    {
        var action = DeclaredAction.Of(page, context);
        var rows = context.ParametersOf(page);
        return OfRows(rows, context.Types, @namespace: null)
            .Concat(OfStrings(DeclaredRow.Of(page, context).Select(row => (row.Row, row.Property?.Type)), context.Types))
            .Concat(action is null ? [] : OfStrings(rows.Select(row => (row, action.Parameter(row.Name)?.Type)), context.Types));
    }

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => OfRows(page.Properties.Select(property => property.Row), context.Types, page.Namespace?.Value)
            .Concat(OfStrings(DeclaredRow.Of(page, context).Select(row => (row.Row, row.Property?.Type)), context.Types))
            .Concat(from enumeration in page.Enumerations
                    let declared = Declared(enumeration.Name.Value, link: null, context.Types, page.Namespace?.Value)
                    where declared is not null
                    from finding in Compare(enumeration.Name.Span, [.. enumeration.Members.Select(member => member.Value)], declared, isWhole: true)
                    select finding);

    /// <summary>Rows whose type is an enumeration.</summary>
    private IEnumerable<Finding> OfRows(IEnumerable<BodyParameter> rows, TypeCatalogue types, string? @namespace)
        => from row in rows
           where row is { TypeName: not null, Primitive: null }
           let declared = Declared(row.TypeName!, row.Link, types, @namespace)
           where declared is not null
           from finding in Compare(row.Span, Listed(row), declared, isWhole: true)
           select finding;

    /// <summary>Rows that call a string what metadata declares as an enumeration: in JSON it is one. They list what their property takes, perhaps not every member.</summary>
    private IEnumerable<Finding> OfStrings(IEnumerable<(BodyParameter Row, TypeReference? Declared)> rows, TypeCatalogue types)
        => from each in rows
           where each is { Row.Primitive: "Edm.String", Declared: not null }
           let declared = types.Metadata?.Types.Find(each.Declared!.Name) as TypeDefinition.Enumeration
           where declared is not null
           from finding in Compare(each.Row.Span, Listed(each.Row), declared, isWhole: false)
           select finding;

    private static ImmutableArray<string> Listed(BodyParameter row)
        => row.Description.Contains("subset", StringComparison.OrdinalIgnoreCase) ? [] : RowRemarks.PossibleValues(row.Description);

    private static TypeDefinition.Enumeration? Declared(string name, string? link, TypeCatalogue types, string? @namespace)
        => types.FindNamed(name, link, @namespace) is { } found ? types.Metadata?.Types.Find(found.Name) as TypeDefinition.Enumeration : null;

    /// <param name="isWhole">The list is that of the enumeration: a member that it lacks is a fault too.</param>
    private IEnumerable<Finding> Compare(SourceSpan place, ImmutableArray<string> listed, TypeDefinition.Enumeration declared, bool isWhole)
    {
        if (listed.IsEmpty)
        {
            yield break;
        }

        var members = declared.Members.Select(member => member.Name).ToList();
        var unknown = listed.Where(value => !IsSentinel(value) && !members.Exists(member => IsWrittenAs(member, value))).ToList();
        var missing = members.Where(member => !IsSentinel(member) && !listed.Any(value => IsWrittenAs(member, value))).ToList();
        if (unknown.Count > 0 || (isWhole && missing.Exists(member => !s_noValue.Contains(member))))
        {
            string[] parts = [.. Part(unknown, "unknown there"), .. Part(missing, "missing here")];
            yield return new Finding(Rule, place, [declared.ShortName, declared.Sources[0].ToString(), string.Join("; ", parts)]);
        }
    }

    private static bool IsSentinel(string name) => name.EndsWith(Sentinel, StringComparison.OrdinalIgnoreCase);

    /// <summary>The metadata of some services capitalises members that they take and return in lower case.</summary>
    private static bool IsWrittenAs(string member, string value)
        => member == value || (char.IsAsciiLetterUpper(member[0]) && string.Equals(member, value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Part(List<string> names, string what)
        => names.Count == 0 ? [] : [$"{string.Join(", ", names)} {(names.Count == 1 ? "is" : "are")} {what}"];
}
