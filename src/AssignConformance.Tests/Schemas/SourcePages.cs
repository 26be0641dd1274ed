using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Schemas;

/// <summary>The five source pages as operations.</summary>
internal static class SourcePages
{
    private const string CompletedPath = "/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign";

    private static readonly (string File, string Path)[] Pages =
    [
        ("000_a66aa2d02666178e.md", "beta/ioscertificateprofile-assign.md"),
        ("001_b0969349af3dea89.md", "beta/ioslobappprovisioningconfiguration-assign.md"),
        ("002_585dd675c6b61c4f.md", "localtest/manageddevicemobileappconfiguration-assign.md"),
        ("003_e3f3bdca3c5831aa.md", "beta/deviceconfigurationassignment-create.md"),
        ("004_fee12fbd154b742c.md", "v1.0/devicecompliancepolicy-assign.md"),
    ];

    public static ImmutableArray<MetadataSource> Metadata { get; } = MetadataSource.ReadFolder(Repository.InRoot("features", "metadata"), "metadata");

    public static ImmutableArray<Operation> ReadAll() => [.. Pages.Select((_, number) => Read(number))];

    /// <summary>The operation of a page by its number in the file's name (0–4).</summary>
    public static Operation Read(int number)
    {
        var (file, path) = Pages[number];
        var completion = new Completion(Pages[0].Path, "httpRequest", "POST " + CompletedPath, "declared by the metadata", SourceSpan.InLine("completions.json", 1, 1, 1));
        return OperationReader.Derive(PageReader.Read(path, File.ReadAllText(Repository.InShared("seeds", file))), [completion]);
    }

    public static OperationContract Derive(int number) => DeriveAll(Metadata)[number];

    public static ImmutableArray<OperationContract> DeriveAll(IReadOnlyList<MetadataSource> metadata)
    {
        var operations = ReadAll();
        var catalogues = TypeCatalogueBuilder.Build(operations, metadata);
        return [.. operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
    }
}
