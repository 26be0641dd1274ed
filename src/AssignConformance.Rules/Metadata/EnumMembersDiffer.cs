using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Rules.Metadata;

/// <summary>AC5005: a page lists other members of an enumeration than the metadata declares.</summary>
public sealed class EnumMembersDiffer : IPageRule, IResourceRule
{
    /// <summary>The member that stands for values of later versions; pages leave it out at will.</summary>
    private const string Sentinel = "unknownFutureValue";

    public Rule Rule { get; } = new("AC5005", "metadata-enum-member-differs", Severity.Error, "The members of {0} are not those of the metadata ({1}): {2}.")
    {
        Rationale = "The service refuses a member that it does not have; a client does not expect one that nobody lists.",
        Example = "\"Possible values are: user, device.\" for an enumeration whose CSDL has user, device and both",
        Fix = "List the members that the service has.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context) => OfRows(context.ParametersOf(page), context.Types);

    public IEnumerable<Finding> Check(ResourcePage page, ResourceContext context)
        => OfRows([.. page.Properties.Select(property => property.Row)], context.Types)
            .Concat(from enumeration in page.Enumerations
                    let declared = Declared(enumeration.Name.Value, link: null, context.Types)
                    where declared is not null
                    from finding in Compare(enumeration.Name.Span, [.. enumeration.Members.Select(member => member.Value)], declared)
                    select finding);

    private IEnumerable<Finding> OfRows(ImmutableArray<BodyParameter> rows, TypeCatalogue types)
        => from row in rows
           where row is { TypeName: not null, Primitive: null }
           let listed = RowRemarks.PossibleValues(row.Description)
           where !listed.IsEmpty && !row.Description.Contains("subset", StringComparison.OrdinalIgnoreCase)
           let declared = Declared(row.TypeName!, row.Link, types)
           where declared is not null
           from finding in Compare(row.Span, listed, declared)
           select finding;

    private static TypeDefinition.Enumeration? Declared(string name, string? link, TypeCatalogue types)
        => types.FindNamed(name, link) is { } found ? types.Metadata?.Types.Find(found.Name) as TypeDefinition.Enumeration : null;

    private IEnumerable<Finding> Compare(SourceSpan place, ImmutableArray<string> listed, TypeDefinition.Enumeration declared)
    {
        var members = declared.Members.Select(member => member.Name).ToList();
        var unknown = listed.Except(members, StringComparer.Ordinal).ToList();
        var missing = members.Except(listed, StringComparer.Ordinal).Where(name => !name.Equals(Sentinel, StringComparison.OrdinalIgnoreCase)).ToList();
        if (unknown.Count + missing.Count > 0)
        {
            string[] parts = [.. Part(unknown, "unknown there"), .. Part(missing, "missing here")];
            yield return new Finding(Rule, place, [declared.ShortName, declared.Sources[0].ToString(), string.Join("; ", parts)]);
        }
    }

    private static IEnumerable<string> Part(List<string> names, string what)
        => names.Count == 0 ? [] : [$"{string.Join(", ", names)} {(names.Count == 1 ? "is" : "are")} {what}"];
}
