using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Benchmarks.Serving.Loading;

/// <summary>The mappings of all assign pages of a docs folder, as a WireMock root on disk, and operations to tell how matching grows.</summary>
internal sealed class BenchmarkStubs : IDisposable
{
    private const int MostOperations = 400;

    private BenchmarkStubs(ImmutableArray<OperationContract> assigning, ImmutableArray<OperationContract> withBodies, string root)
        => (Assigning, WithBodies, Root) = (assigning, withBodies, root);

    /// <summary>The operations whose pages are about assigning, in page order.</summary>
    public ImmutableArray<OperationContract> Assigning { get; }

    /// <summary>The first 400 operations, in page order, whose documented body conforms to its contract.</summary>
    public ImmutableArray<OperationContract> WithBodies { get; }

    /// <summary>Holds <c>mappings</c> and <c>__files</c> of <see cref="Assigning"/>; deleted at the end.</summary>
    public string Root { get; }

    public static async Task<BenchmarkStubs> LoadAsync(string docs, IReadOnlyList<string> metadata, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.LoadAsync(docs, metadata, cancellationToken);
        IEnumerable<OperationContract> Contracts(IEnumerable<Operation> operations)
            => operations.Select(operation => ContractDeriver.Derive(operation, workspace.Catalogues.For(operation.Version)))
                .Where(contract => contract is { Operation.Method: not null, Examples.IsEmpty: false });
        var stubs = new BenchmarkStubs(
            [.. Contracts(workspace.Operations.Where(IsAssigning))],
            [.. Contracts(workspace.Operations).Where(contract => contract.Examples[0].RequestBody is { Deviations.IsEmpty: true }).Take(MostOperations)],
            Directory.CreateTempSubdirectory("serving-").FullName);
        foreach (var file in MappingGenerator.Generate(stubs.Assigning))
        {
            var path = Path.Combine(stubs.Root, file.Path["stubs/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken);
        }

        return stubs;
    }

    /// <summary>Mappings as the host would read them from a generated folder.</summary>
    public static ImmutableArray<StubMapping> MappingsOf(IReadOnlyList<OperationContract> contracts)
        => MappingReader.Read(GeneratedStubs.Files(MappingGenerator.Generate(contracts)));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static bool IsAssigning(Operation operation) => operation.Page.Contains("assign", StringComparison.OrdinalIgnoreCase);
}
