using System.Text.RegularExpressions;
using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Reading;

/// <summary>Whether the reference documents a property of a type.</summary>
internal static partial class PropertyDocumentation
{
    /// <summary>
    /// True where nobody describes the property, or metadata declares it and the pages of its type, which list others, do not. False where that
    /// can't be told: an open type, a base that nobody knows, a type without a page.
    /// </summary>
    /// <param name="derivedToo">The object may be of a derived type that it does not name: a property of one of those is documented.</param>
    /// <remarks>Readers follow the bases that pages name; a property that only the page of a base of metadata's has is not documented for the type.</remarks>
    public static bool IsUndocumented(this TypeCatalogue types, TypeDefinition.Structured type, string name, bool derivedToo)
    {
        var chain = types.SelfAndBases(type).ToList();
        if (chain.Exists(each => !IsDescribed(each) || each.Name == TypeReference.AnyJson) || (chain[^1].BaseType is { } @base && types.Find(@base) is null) || IsExtension(name))
        {
            return false;
        }

        return chain.Exists(each => each.Has(name))
            ? type.Properties.Any(OnPage) && !Documented(type, types).Any(each => each.Properties.Any(property => property.Name == name && !IsOfMetadataAlone(property)))
            : !chain.Exists(each => each.IsOpen) && !(derivedToo && types.ConcreteTypes(type).Any(each => each.Has(name)));
    }

    /// <summary>The properties of the type and its bases without those of a base that readers of the type's page know nothing of.</summary>
    public static IEnumerable<PropertyDefinition> DocumentedProperties(this TypeCatalogue types, TypeDefinition.Structured type)
        => types.AllProperties(type).IntersectBy(Documented(type, types).SelectMany(each => each.Properties).Select(property => property.Name), property => property.Name, StringComparer.Ordinal);

    /// <summary>The type and the bases that pages name, and those of metadata from the first one on that has no page.</summary>
    private static IEnumerable<TypeDefinition.Structured> Documented(TypeDefinition.Structured type, TypeCatalogue types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (TypeDefinition.Structured? current = type; current is not null && seen.Add(current.Name);)
        {
            yield return current;
            var next = current.DocumentedBaseType ?? (current.Properties.Any(OnPage) ? null : current.BaseType);
            current = next is null ? null : types.Find(next) as TypeDefinition.Structured;
        }
    }

    private static bool Has(this TypeDefinition.Structured type, string name) => type.Properties.Any(property => property.Name == name);

    private static bool IsOfMetadataAlone(PropertyDefinition property) => property.Sources.All(source => source.Kind == ProvenanceKind.Metadata);

    private static bool IsDescribed(TypeDefinition type) => type.Sources.Any(source => source.Kind is ProvenanceKind.Metadata or ProvenanceKind.Page);

    private static bool OnPage(PropertyDefinition property) => property.Sources.Any(source => source.Kind == ProvenanceKind.Page);

    /// <summary>A directory or schema extension: its owner names it, not the reference.</summary>
    private static bool IsExtension(string name) => Extension().IsMatch(name);

    [GeneratedRegex(@"\A(extension_[0-9a-fA-F]{32}_|ext[a-z0-9]{8}_|(com|org|net)\.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Extension();
}
