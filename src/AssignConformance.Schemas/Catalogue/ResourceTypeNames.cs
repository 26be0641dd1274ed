using System.Collections.Frozen;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Finds the qualified names of the types that resource pages describe.</summary>
internal static class ResourceTypeNames
{
    /// <summary>The type of each page that is about one: page path, qualified name.</summary>
    /// <param name="declared">What metadata declares: of several names that a page gives, the one that is declared holds.</param>
    public static FrozenDictionary<string, string> Read(IEnumerable<ResourcePage> pages, TypeCatalogue declared)
        => pages.Select(page => (page.Path, Name: NameOf(page, declared)))
            .Where(page => page.Name is not null)
            .ToFrozenDictionary(page => page.Path, page => page.Name!, StringComparer.Ordinal);

    /// <summary>The heading's name in the page's namespace, if that is declared; then the annotation's; then a declared name that differs by case or namespace alone.</summary>
    private static string? NameOf(ResourcePage page, TypeCatalogue declared)
    {
        var @namespace = page.Namespace?.Value ?? TypeNames.DefaultNamespace;
        var titled = page.TypeName is { } name ? TypeNames.Qualified(name.Value, @namespace) : null;
        var annotated = AnnotatedName(page);
        return (titled is null ? null : declared.Find(titled)?.Name)
            ?? (annotated is null ? null : declared.Find(annotated)?.Name)
            ?? (titled is null ? null : declared.FindNamed(titled, link: null)?.Name)
            // Nobody declares it. The heading may be a title for people ("Chart"); the annotation is then what stands on the wire (workbookChart).
            ?? annotated
            ?? titled;
    }

    /// <summary>The annotation's type, or null where it names none in full.</summary>
    public static string? AnnotatedName(ResourcePage page)
        => page.Annotation?.ODataType?.Trim().TrimStart('#') is { } name && name.Contains('.', StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal)
            ? name
            : null;
}
