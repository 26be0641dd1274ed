using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What a row of a table says: a property, and perhaps the members of the enumeration that it is of.</summary>
internal static class TableTypes
{
    /// <summary>The row as a property; types are named as <paramref name="types"/> knows them.</summary>
    /// <param name="namespace">The page's, or null.</param>
    public static PropertyDefinition Property(BodyParameter row, TypeCatalogue types, string? @namespace = null)
    {
        var description = PropertyDescription.Read(row.Description);
        return new PropertyDefinition
        {
            Name = row.Name,
            Type = TypeNames.Reference(row, types, @namespace),
            IsReadOnly = description.IsReadOnly,
            PossibleValues = row.Primitive != "Edm.String" || description.PossibleValues.IsEmpty ? []
                : row.Description.Contains("empty string", StringComparison.OrdinalIgnoreCase) ? [.. description.PossibleValues, ""]
                : description.PossibleValues,
            OtherTypes = [.. row.OtherTypes.Select(link => types.FindNamed(link.Name, link.Link, @namespace)?.Name).OfType<string>()],
            Sources = [Source(row)],
        };
    }

    /// <summary>The enumeration whose members the row's description lists, or null where it lists none or the row's type is another.</summary>
    /// <param name="namespace">The page's, or null.</param>
    public static TypeDefinition.Enumeration? Enumeration(BodyParameter row, TypeCatalogue types, string? @namespace = null)
    {
        if (row.Primitive is not null || row.TypeName is null || TypeNames.Reference(row, types, @namespace) is not { IsPrimitive: false, Name: var name })
        {
            return null;
        }

        var members = PropertyDescription.Read(row.Description).PossibleValues;
        return members.IsEmpty || types.Find(name) is TypeDefinition.Structured
            ? null
            : new TypeDefinition.Enumeration
            {
                Name = name,
                Sources = [Source(row)],
                Members = [.. members.Select(member => new EnumMember(member, Source(row)))],
            };
    }

    private static Provenance Source(BodyParameter row) => new(ProvenanceKind.Page, row.Span);
}
