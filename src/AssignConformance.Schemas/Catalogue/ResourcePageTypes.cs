using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Types as resource pages describe them. A page is several witnesses: its tables, its prose, and its annotation, which is trusted less.</summary>
internal static class ResourcePageTypes
{
    /// <summary>What the pages say, most trusted first: tables, then base types in prose, then annotations; a definition holds only what its source says.</summary>
    /// <param name="names">The qualified name of each page's type, by path.</param>
    /// <param name="types">What names and links stand for.</param>
    public static IEnumerable<TypeDefinition> Derive(IReadOnlyList<ResourcePage> pages, FrozenDictionary<string, string> names, TypeCatalogue types)
    {
        var structured = pages.Where(page => !page.IsEnumeration && names.ContainsKey(page.Path)).ToList();
        return
        [
            .. structured.Select(page => OfTables(page, names[page.Path], types)),
            .. structured.Select(page => OfProse(page, names[page.Path], types)).OfType<TypeDefinition>(),
            .. structured.Select(page => OfAnnotation(page, names[page.Path], types)).OfType<TypeDefinition>(),
            .. pages.SelectMany(page => Enumerations(page, names, types)),
            .. pages.SelectMany(page => page.Properties.Select(property => TableTypes.Enumeration(property.Row, types, page.Namespace?.Value))).OfType<TypeDefinition>(),
        ];
    }

    private static TypeDefinition.Structured OfTables(ResourcePage page, string name, TypeCatalogue types) => new()
    {
        Name = name,
        Sources = [new Provenance(ProvenanceKind.Page, page.Heading?.Span ?? SourceSpan.InLine(page.Path, 1, 1, 0))],
        IsAbstract = page.AbstractRemark is not null,
        Properties = [.. page.Properties.Select(property => Property(property, page, types))],
    };

    private static PropertyDefinition Property(ResourceProperty property, ResourcePage page, TypeCatalogue types)
    {
        var description = PropertyDescription.Read(property.Row.Description);
        return TableTypes.Property(property.Row, types, page.Namespace?.Value) with
        {
            IsNavigation = property.IsNavigation,
            IsNullable = description.IsNullable,
            IsRequired = description.IsRequired,
            IsReturnedByDefault = page.Annotation?.OptionalProperties.Contains(property.Row.Name) == true || IsDeprecated(property.Row) ? false : description.IsReturnedByDefault,
        };
    }

    private static bool IsDeprecated(BodyParameter row)
        => row.Remark?.Contains("deprecated", StringComparison.OrdinalIgnoreCase) == true || row.Description.Contains("(deprecated)", StringComparison.OrdinalIgnoreCase);

    private static TypeDefinition.Structured? OfProse(ResourcePage page, string name, TypeCatalogue types)
        => page.BaseType is { } mention && BaseName(mention, types) is { } baseType && baseType != name
            ? new TypeDefinition.Structured { Name = name, BaseType = baseType, Sources = [new Provenance(ProvenanceKind.Page, mention.Span)] }
            : null;

    /// <summary>The base's name; null for words that name no known type ("Inherits from [Session Control]" with a link to nowhere).</summary>
    private static string? BaseName(TypeMention mention, TypeCatalogue types)
        => types.FindNamed(mention.Name, mention.Link)?.Name
            ?? (mention.Name.Contains(' ', StringComparison.Ordinal) ? null : TypeNames.Qualified(mention.Name));

    /// <summary>What the annotation says; null where it is of another type: it was copied from another page then.</summary>
    private static TypeDefinition.Structured? OfAnnotation(ResourcePage page, string name, TypeCatalogue types)
    {
        if (page.Annotation is not { } annotation || ResourceTypeNames.AnnotatedName(page) is not { } annotated || types.FindNamed(annotated, link: null)?.Name != name)
        {
            return null;
        }

        var baseType = annotation.BaseType is { Length: > 0 } given && TypeNames.Primitive(given) is null ? TypeNames.Resolve(given, types) : null;
        return new TypeDefinition.Structured
        {
            Name = name,
            Sources = [new Provenance(ProvenanceKind.Page, annotation.Span)],
            BaseType = baseType == name ? null : baseType,
            Key = annotation.KeyProperty is { Length: > 0 } key ? [key] : [],
            IsEntity = annotation.KeyProperty is { Length: > 0 } ? true : null,
            IsOpen = annotation.IsOpenType == true,
            IsAbstract = annotation.IsAbstract == true,
        };
    }

    private static IEnumerable<TypeDefinition> Enumerations(ResourcePage page, FrozenDictionary<string, string> names, TypeCatalogue types)
        => from enumeration in page.Enumerations
           let own = page.IsEnumeration && enumeration.Name == page.TypeName ? names.GetValueOrDefault(page.Path) : null
           let name = own ?? types.FindNamed(enumeration.Name.Value, link: null, page.Namespace?.Value)?.Name
               ?? TypeNames.Qualified(enumeration.Name.Value, page.Namespace?.Value ?? TypeNames.DefaultNamespace)
           where types.Find(name) is not TypeDefinition.Structured
           select new TypeDefinition.Enumeration
           {
               Name = name,
               Sources = [new Provenance(ProvenanceKind.Page, enumeration.Name.Span)],
               Members = [.. enumeration.Members.Select(member => new EnumMember(member.Value, new Provenance(ProvenanceKind.Page, member.Span)))],
           };

    /// <summary>Bare definitions: the pages' names for those who look up a name before anything is merged.</summary>
    public static ImmutableArray<TypeDefinition> Names(IEnumerable<ResourcePage> pages, FrozenDictionary<string, string> names, TypeCatalogue declared)
        => [.. pages.Where(page => names.ContainsKey(page.Path) && declared.Find(names[page.Path]) is null)
            .DistinctBy(page => names[page.Path], StringComparer.Ordinal)
            .Select(TypeDefinition (page) => page.IsEnumeration
                ? new TypeDefinition.Enumeration { Name = names[page.Path], Sources = [] }
                : new TypeDefinition.Structured { Name = names[page.Path], Sources = [] })];
}
