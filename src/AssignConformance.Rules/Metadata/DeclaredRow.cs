using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Metadata;

/// <summary>A row of a page's table of properties beside what metadata declares.</summary>
/// <param name="Type">The type as metadata declares it.</param>
/// <param name="Property">The property as metadata declares it, on the type or a base of it; null where it declares none of that name.</param>
/// <param name="Documented">The type that the row gives, or null where nobody knows it.</param>
internal sealed record DeclaredRow(BodyParameter Row, TypeDefinition.Structured Type, PropertyDefinition? Property, TypeReference? Documented)
{
    /// <summary>The place of the property, or else of the type, in the metadata.</summary>
    public string Place => (Property?.Sources ?? Type.Sources)[0].ToString();

    /// <summary>The rows of a resource page whose type metadata declares.</summary>
    public static IEnumerable<DeclaredRow> Of(ResourcePage page, ResourceContext context)
        => context.DeclaredTypeOf(page) is { } type ? Of([.. page.Properties.Select(property => property.Row)], type, context.Types, page.Namespace?.Value) : [];

    /// <summary>The rows of an operation page whose body is of a type that metadata declares, and that the metadata has at the page's path.</summary>
    /// <remarks>Where the text links to several types, the rows may be of any of them; rows of what a property holds are left out.</remarks>
    public static IEnumerable<DeclaredRow> Of(ApiPage page, PageContext context)
    {
        if (context.Operation?.RequestType is not { } named
            || page.RequestBody is not { OtherTypes.IsEmpty: true }
            || context.Types.FindNamed(named.Value, link: null) is not { } type
            || context.Types.Metadata?.Types is not { } types
            || types.Find(type.Name) is not TypeDefinition.Structured declared
            || !DeclaredPath.Of(page, context).Any(path => path.Path is { Operations.IsEmpty: true, Type: { } at } && types.Find(at.Name) is TypeDefinition.Structured there && types.IsA(declared, there.Name)))
        {
            return [];
        }

        var nested = types.AllProperties(declared).Select(property => types.Find(property.Type.Name)).OfType<TypeDefinition.Structured>()
            .SelectMany(each => types.AllProperties(each)).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return Of(context.ParametersOf(page), declared, context.Types, @namespace: null).Where(row => row.Property is not null || !nested.Contains(row.Row.Name));
    }

    private static IEnumerable<DeclaredRow> Of(ImmutableArray<BodyParameter> rows, TypeDefinition.Structured type, TypeCatalogue types, string? @namespace)
    {
        var properties = types.Metadata!.Types.AllProperties(type).ToDictionary(property => property.Name, StringComparer.Ordinal);
        return rows.Where(row => IsProperty(row.Name)).Select(row => new DeclaredRow(row, type, properties.GetValueOrDefault(row.Name), DeclaredBody.Parameter(row, types, @namespace)));
    }

    /// <summary>Rows for annotations, and for members of members (<c>a/b</c>), are no properties.</summary>
    private static bool IsProperty(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
