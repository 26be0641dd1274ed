using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>A string of an example whose values are listed: by an enumeration, or by "Possible values are" of its property.</summary>
/// <param name="Enumeration">The list as messages call it.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record EnumeratedValue(TypedBody Body, TypedValue Value, string Enumeration, ImmutableArray<string> Members, string Source)
{
    private const int ShownMembers = 12;

    private IEnumerable<string> Written => ((JsonTree.String)Value.Value).Value.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The parts of the value that no member is like (flags are joined by commas).</summary>
    public IEnumerable<string> Unknown => Written.Where(part => !Members.Contains(part, StringComparer.OrdinalIgnoreCase));

    /// <summary>The parts that differ from a member in the case of their letters alone.</summary>
    public IEnumerable<(string Written, string Declared)> Miswritten
        => from part in Written
           where !Members.Contains(part, StringComparer.Ordinal)
           let declared = Members.FirstOrDefault(member => string.Equals(member, part, StringComparison.OrdinalIgnoreCase))
           where declared is not null
           select (part, declared);

    public string MembersInWords => string.Join(", ", Members.Take(ShownMembers)) + (Members.Length > ShownMembers ? ", …" : "");

    public static IEnumerable<EnumeratedValue> Of(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value is { Value: JsonTree.String, DeclaredType: not null, IsControl: false }
           let list = List(value, context.Types)
           where list is not null
           select new EnumeratedValue(body, value, list.Value.Name, list.Value.Members, list.Value.Source);

    private static (string Name, ImmutableArray<string> Members, string Source)? List(TypedValue value, TypeCatalogue types)
        => types.Find(value.DeclaredType!.Name) is TypeDefinition.Enumeration { Members.IsEmpty: false } enumeration
                ? (enumeration.ShortName, [.. enumeration.Members.Select(member => member.Name)], enumeration.Sources[0].ToString())
            : value is { Property: { PossibleValues.IsEmpty: false } property, DeclaredType.Name: "Edm.String" }
                ? (property.Name, property.PossibleValues, property.Sources[0].ToString())
            : null;
}
