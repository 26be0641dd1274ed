using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;

namespace AssignConformance.Tests.Support;

/// <summary>The pages of the reference of 2021 that assign or list assignments.</summary>
internal static class StatefulReference
{
    private static readonly string[] s_versions = ["v1.0", "beta"];

    /// <summary>The paths of them all that assign what another page lists.</summary>
    public static readonly ImmutableArray<string> Paths =
    [
        "/beta/deviceManagement/deviceComplianceScripts/{}/assign",
        "/beta/deviceManagement/deviceHealthScripts/{}/assign",
        "/beta/deviceManagement/intuneBrandingProfiles/{}/assign",
        "/beta/officeConfiguration/clientConfigurations/{}/assign",
        "/v1.0/officeConfiguration/clientConfigurations/{}/assign",
    ];

    public static Task<ImmutableArray<OperationContract>> ContractsAsync() => Task.Run(() =>
    {
        var operations = s_versions.SelectMany(version => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*.md")
            .Where(path => Path.GetFileName(path).Contains("assign", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(path)}", File.ReadAllText(path)), []))).ToImmutableArray();
        var catalogues = TypeCatalogueBuilder.Build(
            operations, [.. s_versions.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", $"{version}-2021.csdl.xml"), version))]);
        return operations.AsParallel().AsOrdered().Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version))).ToImmutableArray();
    });
}
