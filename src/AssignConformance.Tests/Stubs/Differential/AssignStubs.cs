using System.Collections.Immutable;
using AssignConformance.Cli.Running;
using AssignConformance.Docs;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Stubs.WireMock;
using AssignConformance.Tests.Stubs.WireMock;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Every assign page of the corpus, and <see cref="FieldPages"/>, as mappings: served by the embedded host and by the real WireMock.</summary>
internal sealed class AssignStubs : IAsyncDisposable
{
    private static readonly string[] s_versions = ["v1.0", "beta"];

    private readonly StubRootFolder _root;

    private AssignStubs(ImmutableArray<OperationContract> contracts, TypeCatalogues types, StubRootFolder root)
    {
        (Contracts, Types, _root) = (contracts, types, root);
        Embedded = new EmbeddedStubHost(MappingReader.Read(StubFiles.FromFolder(root.Path)), new EmbeddedStubOptions());
        WireMock = WireMockInstallation.Host(root.Path, journalEntries: 0);
    }

    public ImmutableArray<OperationContract> Contracts { get; }

    /// <summary>The types that the contracts are derived from.</summary>
    public TypeCatalogues Types { get; }

    public EmbeddedStubHost Embedded { get; }

    public WireMockHost WireMock { get; }

    public static async Task<AssignStubs> StartAsync()
    {
        var (contracts, types) = ReadContracts();
        var stubs = new AssignStubs(contracts, types, StubRootFolder.Write(ArtefactGenerator.Generate(contracts)));
        await stubs.Embedded.StartAsync(CancellationToken.None);
        await stubs.WireMock.StartAsync(CancellationToken.None);
        return stubs;
    }

    public async ValueTask DisposeAsync()
    {
        await Embedded.DisposeAsync();
        await WireMock.DisposeAsync();
        _root.Dispose();
    }

    private static (ImmutableArray<OperationContract> Contracts, TypeCatalogues Types) ReadContracts()
    {
        var operations = s_versions.SelectMany(version => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*assign*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(path)}", File.ReadAllText(path)), []))).Concat(FieldPages.Read()).ToList();
        var catalogues = TypeCatalogueBuilder.Build(
            operations, [.. s_versions.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", $"{version}-2021.csdl.xml"), version))]);
        ImmutableArray<OperationContract> contracts = [.. operations.AsParallel().AsOrdered().Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];

        // Lists whose answer depends on what came before can't be asked in parallel: StateDifferentialTests plays them.
        var states = AssignmentStates.Pair(contracts);
        return (contracts.RemoveAll(contract => states.Any(state => state.ListingBy(contract.Operation.Id) is not null)), catalogues);
    }
}
