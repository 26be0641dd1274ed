using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Lays what pages describe over what metadata declares.</summary>
internal static class TypeMerger
{
    /// <summary>One definition a name: page facts first, then declared ones; a fact that the page lacks is the declared one.</summary>
    public static IEnumerable<TypeDefinition> Merge(IEnumerable<TypeDefinition> described, TypeCatalogue declared)
    {
        var pages = described.ToList();
        var names = pages.Select(type => type.Name).Concat(declared.Types.Select(type => type.Name)).ToHashSet(StringComparer.Ordinal);
        var merged = pages.Select(page => Merge(page, declared, names)).ToDictionary(type => type.Name, StringComparer.Ordinal);
        return [.. merged.Values, .. declared.Types.Where(type => !merged.ContainsKey(type.Name))];
    }

    private static TypeDefinition Merge(TypeDefinition page, TypeCatalogue declared, HashSet<string> names) => (page, declared.Find(page.Name)) switch
    {
        (TypeDefinition.Structured described, TypeDefinition.Structured known) => Merge(described, known, declared, names),
        (TypeDefinition.Enumeration described, TypeDefinition.Enumeration known) => known with
        {
            Sources = [.. described.Sources, .. known.Sources],
            Members = [.. described.Members.Concat(known.Members).DistinctBy(member => member.Name, StringComparer.Ordinal)],
        },
        (_, null) => page,
        (_, { } known) => known,
    };

    private static TypeDefinition.Structured Merge(TypeDefinition.Structured page, TypeDefinition.Structured known, TypeCatalogue declared, HashSet<string> names)
    {
        var inherited = declared.AllProperties(known).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var described = page.Properties.ToDictionary(
            property => property.Name,
            property => inherited.TryGetValue(property.Name, out var other) ? Merge(property, other, names) : property,
            StringComparer.Ordinal);
        return known with
        {
            Sources = [.. page.Sources, .. known.Sources],
            Properties =
            [
                .. page.Properties.Select(property => described[property.Name]),
                .. known.Properties.Where(property => !described.ContainsKey(property.Name)),
            ],
        };
    }

    /// <summary>The page's type holds unless it is one that nobody describes: a slip of the page then, not a fact.</summary>
    private static PropertyDefinition Merge(PropertyDefinition page, PropertyDefinition known, HashSet<string> names) => known with
    {
        Type = page.Type.Name != TypeNames.Untyped && (page.Type.IsPrimitive || names.Contains(page.Type.Name)) ? page.Type : known.Type,
        IsNullable = page.IsNullable ?? (page.Type.IsCollection == known.Type.IsCollection ? known.IsNullable : null),
        IsReadOnly = page.IsReadOnly ?? known.IsReadOnly,
        Sources = [.. page.Sources, .. known.Sources],
    };
}
