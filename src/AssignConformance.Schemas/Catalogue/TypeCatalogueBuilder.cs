using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Metadata;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Merges what pages, metadata and examples say about types: pages are trusted most, examples least.</summary>
public static class TypeCatalogueBuilder
{
    /// <summary>The version whose metadata stands in for that of a version without any.</summary>
    private const string FallbackVersion = "beta";

    /// <summary>Builds the catalogue of every version that an operation or a metadata source names.</summary>
    /// <remarks>With metadata, a version's set of type names is closed: examples add none, but tables of its pages do.</remarks>
    /// <exception cref="ArgumentException">A version has two metadata sources.</exception>
    public static TypeCatalogues Build(IReadOnlyList<Operation> operations, IReadOnlyList<MetadataSource> metadata)
    {
        var documents = metadata.ToDictionary(source => source.Version, source => source.Document, StringComparer.Ordinal);
        var fallback = documents.GetValueOrDefault(FallbackVersion);
        var pages = operations.OrderBy(operation => operation.Id, StringComparer.Ordinal).ToLookup(operation => operation.Version, StringComparer.Ordinal);
        var versions = documents.Keys.Union(pages.Select(group => group.Key), StringComparer.Ordinal);
        return new TypeCatalogues(
            versions.Select(version => Build(version, [.. pages[version]], documents.GetValueOrDefault(version) ?? fallback)),
            Build(FallbackVersion, [], fallback));
    }

    private static TypeCatalogue Build(string version, IReadOnlyList<Operation> operations, CsdlDocument? document)
    {
        var declared = new TypeCatalogue(version, Distinct(document?.Types ?? []), document?.Actions ?? [], isClosed: document is not null);

        // What a page says about types: for now the tables of operation pages. Resource pages will give definitions of the same form.
        var described = OperationTableTypes.Derive(operations, declared);
        var known = new TypeCatalogue(version, TypeMerger.Merge(described, declared), declared.Actions, declared.IsClosed);
        return known.IsClosed
            ? known
            : new TypeCatalogue(version, [.. known.Types, .. ExampleTypes.Infer(operations, known)], known.Actions, isClosed: false);
    }

    private static IEnumerable<TypeDefinition> Distinct(IEnumerable<TypeDefinition> types) => types.DistinctBy(type => type.Name, StringComparer.Ordinal);
}
