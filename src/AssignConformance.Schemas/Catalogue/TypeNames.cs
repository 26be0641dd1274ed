using System.Collections.Frozen;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What a page calls a type, as a qualified name.</summary>
internal static class TypeNames
{
    /// <summary>A value of any type (OData 4.01): for what no source describes.</summary>
    public const string Untyped = "Edm.Untyped";

    /// <summary>The namespace of types that pages name without one.</summary>
    public const string DefaultNamespace = "microsoft.graph";

    private static readonly FrozenDictionary<string, string> Primitives = new[]
    {
        "Binary", "Boolean", "Byte", "Date", "DateTimeOffset", "Decimal", "Double", "Duration", "Guid", "Int16", "Int32", "Int64", "SByte",
        "Single", "Stream", "String", "TimeOfDay",
    }.ToFrozenDictionary(name => name, name => "Edm." + name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The EDM primitive type of a name as pages write it (<c>String</c>, <c>Edm.String</c>), or null.</summary>
    public static string? Primitive(string name)
        => Primitives.GetValueOrDefault(name.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    /// <summary>The type of a table row; untyped where its cell names none.</summary>
    /// <param name="namespace">The page's, or null.</param>
    public static TypeReference Reference(BodyParameter row, TypeCatalogue types, string? @namespace = null)
        => new(row.Primitive ?? (row.TypeName is { } name && IsName(name) ? Resolve(name, types, row.Link, @namespace) : Untyped), row.IsCollection);

    /// <summary>The qualified name: a primitive, a known type (its letters' case may differ), else the name in <c>microsoft.graph</c>.</summary>
    /// <param name="link">The page that the name links to, as written, or null.</param>
    /// <param name="namespace">The namespace of the page that names it, or null.</param>
    public static string Resolve(string name, TypeCatalogue types, string? link = null, string? @namespace = null)
        => Primitive(name.Trim().TrimStart('#')) ?? types.FindNamed(name, link, @namespace)?.Name ?? Qualified(name.Trim().TrimStart('#'));

    /// <summary>The name with its namespace, <c>microsoft.graph</c> where it has none.</summary>
    public static string Qualified(string name, string @namespace = DefaultNamespace)
        => name.Contains('.', StringComparison.Ordinal) ? name : $"{@namespace}.{name}";

    private static bool IsName(string name) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] is '_' or '#');
}
