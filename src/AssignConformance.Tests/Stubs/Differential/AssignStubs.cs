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

/// <summary>Every assign page of the corpus as mappings, served by the embedded host and by the real WireMock.</summary>
internal sealed class AssignStubs : IAsyncDisposable
{
    private static readonly string[] s_versions = ["v1.0", "beta"];

    private readonly StubRootFolder _root;

    private AssignStubs(ImmutableArray<OperationContract> contracts, StubRootFolder root)
    {
        (Contracts, IsLeftOut, _root) = (contracts, AreListed(contracts), root);
        Embedded = new EmbeddedStubHost(MappingReader.Read(StubFiles.FromFolder(root.Path)), new EmbeddedStubOptions());
        WireMock = WireMockInstallation.Host(root.Path, journalEntries: 0);
    }

    public ImmutableArray<OperationContract> Contracts { get; }

    /// <summary>Whether an operation is left out of the stubs: a list whose answer depends on what came before can't be asked in parallel. <see cref="StateDifferentialTests"/> plays them.</summary>
    public Predicate<OperationContract> IsLeftOut { get; }

    public EmbeddedStubHost Embedded { get; }

    public WireMockHost WireMock { get; }

    public static async Task<AssignStubs> StartAsync()
    {
        var contracts = ReadContracts();
        var stubs = new AssignStubs(contracts, StubRootFolder.Write(ArtefactGenerator.Generate(contracts.RemoveAll(AreListed(contracts)))));
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

    private static Predicate<OperationContract> AreListed(ImmutableArray<OperationContract> contracts)
    {
        var states = AssignmentStates.Pair(contracts);
        return contract => states.Any(state => state.ListingBy(contract.Operation.Id) is not null);
    }

    private static ImmutableArray<OperationContract> ReadContracts()
    {
        var operations = s_versions.SelectMany(version => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*assign*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(path)}", File.ReadAllText(path)), []))).ToList();
        var catalogues = TypeCatalogueBuilder.Build(
            operations, [.. s_versions.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", $"{version}-2021.csdl.xml"), version))]);
        return [.. operations.AsParallel().AsOrdered().Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
    }
}
