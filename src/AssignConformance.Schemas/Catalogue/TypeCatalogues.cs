using System.Collections.Frozen;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>The type catalogues of all versions.</summary>
public sealed class TypeCatalogues
{
    private readonly FrozenDictionary<string, TypeCatalogue> _byVersion;
    private readonly TypeCatalogue _fallback;

    internal TypeCatalogues(IEnumerable<TypeCatalogue> catalogues, TypeCatalogue fallback)
    {
        _byVersion = catalogues.ToFrozenDictionary(catalogue => catalogue.Version, StringComparer.Ordinal);
        _fallback = fallback;
    }

    /// <summary>Versions with pages or metadata, in ordinal order.</summary>
    public IEnumerable<string> Versions => _byVersion.Keys.Order(StringComparer.Ordinal);

    /// <summary>The types of a version; for a version that has neither pages nor metadata, those that <c>beta</c>'s metadata declares.</summary>
    public TypeCatalogue For(string version) => _byVersion.GetValueOrDefault(version, _fallback);
}
