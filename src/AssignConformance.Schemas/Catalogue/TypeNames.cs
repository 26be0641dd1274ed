using System.Collections.Frozen;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What a page calls a type, as a qualified name.</summary>
internal static class TypeNames
{
    /// <summary>A value of any type (OData 4.01): for what no source describes.</summary>
    public const string Untyped = "Edm.Untyped";

    private static readonly FrozenDictionary<string, string> Primitives = new[]
    {
        "Binary", "Boolean", "Byte", "Date", "DateTimeOffset", "Decimal", "Double", "Duration", "Guid", "Int16", "Int32", "Int64", "SByte",
        "Single", "Stream", "String", "TimeOfDay",
    }.ToFrozenDictionary(name => name, name => "Edm." + name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The EDM primitive type of a name as pages write it (<c>String</c>, <c>Edm.String</c>), or null.</summary>
    public static string? Primitive(string name)
        => Primitives.GetValueOrDefault(name.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    /// <summary>The type of a table row.</summary>
    public static TypeReference Reference(BodyParameter row, TypeCatalogue types)
        => new(row.Primitive ?? (row.TypeName is null ? Untyped : Resolve(row.TypeName, types)), row.IsCollection);

    /// <summary>The qualified name: a primitive, a known type (its letters' case may differ), else the name in <c>microsoft.graph</c>.</summary>
    public static string Resolve(string name, TypeCatalogue types)
    {
        var bare = name.Trim().TrimStart('#');
        if (Primitive(bare) is { } primitive)
        {
            return primitive;
        }

        if (types.Find(bare) is { } exact)
        {
            return exact.Name;
        }

        var shortName = bare[(bare.LastIndexOf('.') + 1)..];
        return (types.FindShort(shortName)
            ?? types.Types.FirstOrDefault(type => string.Equals(type.ShortName, shortName, StringComparison.OrdinalIgnoreCase)))?.Name
            ?? Qualified(bare);
    }

    /// <summary>The name with its namespace, <c>microsoft.graph</c> where it has none.</summary>
    public static string Qualified(string name) => name.Contains('.', StringComparison.Ordinal) ? name : "microsoft.graph." + name;
}
