using System.Collections.Frozen;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Metadata;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Merges what pages, metadata and examples say about types: resource pages are trusted most, examples least.</summary>
public static class TypeCatalogueBuilder
{
    /// <summary>The version whose metadata stands in for that of a version without any.</summary>
    private const string FallbackVersion = "beta";

    /// <summary>As the other, without resource pages.</summary>
    /// <exception cref="ArgumentException">A version has two metadata sources.</exception>
    public static TypeCatalogues Build(IReadOnlyList<Operation> operations, IReadOnlyList<MetadataSource> metadata) => Build([], operations, metadata);

    /// <summary>Builds the catalogue of every version that a page or a metadata source names.</summary>
    /// <remarks>With metadata that is no extract, a version's set of type names is closed: examples add none, but its pages do.</remarks>
    /// <exception cref="ArgumentException">A version has two metadata sources.</exception>
    public static TypeCatalogues Build(IReadOnlyList<ResourcePage> resources, IReadOnlyList<Operation> operations, IReadOnlyList<MetadataSource> metadata)
    {
        var sources = metadata.ToDictionary(source => source.Version, StringComparer.Ordinal);
        var fallback = sources.GetValueOrDefault(FallbackVersion);
        var pages = operations.OrderBy(operation => operation.Id, StringComparer.Ordinal).ToLookup(operation => operation.Version, StringComparer.Ordinal);
        var described = resources.OrderBy(page => page.Path, StringComparer.Ordinal).ToLookup(page => page.Version, StringComparer.Ordinal);
        var versions = sources.Keys.Union(pages.Select(group => group.Key), StringComparer.Ordinal).Union(described.Select(group => group.Key), StringComparer.Ordinal);
        return new TypeCatalogues(
            versions.AsParallel().AsOrdered().Select(version => Build(version, [.. described[version]], [.. pages[version]], sources.GetValueOrDefault(version) ?? fallback)),
            Build(FallbackVersion, [], [], fallback));
    }

    private static TypeCatalogue Build(string version, IReadOnlyList<ResourcePage> resources, IReadOnlyList<Operation> operations, MetadataSource? source)
    {
        var declared = new TypeCatalogue(version, Distinct(source?.Document.Types ?? []), source?.Document.Actions ?? [], isClosed: source is { IsExtract: false });
        var names = ResourceTypeNames.Read(resources, declared);
        var typesByPage = resources.Where(page => names.ContainsKey(page.Path))
            .DistinctBy(page => page.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(page => page.Name.ToLowerInvariant(), page => names[page.Path], StringComparer.Ordinal);
        var named = new TypeCatalogue(version, [.. declared.Types, .. ResourcePageTypes.Names(resources, names, declared)], [], declared.IsClosed) { TypesByPage = typesByPage };

        var (types, conflicts) = TypeMerger.Merge(
        [
            .. ResourcePageTypes.Derive(resources, names, named),
            .. OperationTableTypes.Derive(operations, named),
            .. declared.Types,
        ]);
        var model = source is null ? null : new ServiceModel(declared, source.Document.Roots);
        var known = new TypeCatalogue(version, types, declared.Actions, declared.IsClosed) { TypesByPage = typesByPage, Conflicts = conflicts, Metadata = model };
        return known.IsClosed
            ? known
            : new TypeCatalogue(version, [.. known.Types, .. ExampleTypes.Infer(operations, known)], known.Actions, isClosed: false) { TypesByPage = typesByPage, Conflicts = conflicts, Metadata = model };
    }

    private static IEnumerable<TypeDefinition> Distinct(IEnumerable<TypeDefinition> types) => types.DistinctBy(type => type.Name, StringComparer.Ordinal);
}
