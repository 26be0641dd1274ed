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

    public string Text => ((JsonTree.String)Value.Value).Value;

    /// <summary>Several values of a page's list, each with a capital first: some services ask for that where values are joined.</summary>
    public bool JoinsCapitals => DeclaredAsString && Written.Count() > 1 && Written.All(part => part.Length > 0 && char.IsAsciiLetterUpper(part[0]));

    private bool DeclaredAsString => Value.DeclaredType?.Name == "Edm.String";

    private IEnumerable<string> Written => Text.Split(',', StringSplitOptions.TrimEntries);

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

    /// <summary>Every such string of the page's examples; what the generator wrote in place of a value is AC3013's.</summary>
    public static IEnumerable<EnumeratedValue> Of(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           from value in body.Values
           where value is { Value: JsonTree.String, DeclaredType: not null, IsControl: false } && !GeneratorWords.Contains(((JsonTree.String)value.Value).Value)
           let list = List(value, body, page, context.Types)
           where list is not null
           select new EnumeratedValue(body, value, list.Value.Name, list.Value.Members, list.Value.Source);

    private static (string Name, ImmutableArray<string> Members, string Source)? List(TypedValue value, TypedBody body, ApiPage page, TypeCatalogue types)
        => types.Find(value.DeclaredType!.Name) is TypeDefinition.Enumeration { Members.IsEmpty: false } enumeration
                ? (enumeration.ShortName, [.. enumeration.Members.Select(member => member.Name)], enumeration.Sources[0].ToString())
            : value is { Property: { PossibleValues.IsEmpty: false } property, DeclaredType.Name: "Edm.String" }
                ? (property.Name, [.. property.PossibleValues.Concat(Elsewhere(value, body, page, types)).Distinct(StringComparer.Ordinal)], property.Sources[0].ToString())
            : null;

    /// <summary>What the other types that the object may be of list for the property: the derived ones, and those that the Response section links to, where the object names none.</summary>
    private static IEnumerable<string> Elsewhere(TypedValue value, TypedBody body, ApiPage page, TypeCatalogue types)
    {
        if (value.Owner is not { Type: { } type, Value: JsonTree.Object holder } owner || holder.Find("@odata.type") is not null)
        {
            return [];
        }

        var isWhole = body.IsResponse && owner.Property is null;
        var linked = isWhole && page.Response is { } section ? section.OtherTypes.Select(link => types.FindNamed(link.Name, link.Link)).OfType<TypeDefinition.Structured>() : [];
        return types.ConcreteTypes(type).Concat(linked).SelectMany(each => types.AllProperties(each)).Where(property => property.Name == value.Property!.Name).SelectMany(property => property.PossibleValues);
    }
}
