using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Generation;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Cli.Serving;

/// <summary>What is served: freshly generated mappings of the pages, whatever lies in the project's <c>stubs</c>.</summary>
/// <param name="Watched">What it was read from.</param>
/// <param name="Unserved">Operations that have no mapping, each with why.</param>
internal sealed record StubSource(ImmutableArray<WatchedFiles> Watched, ImmutableArray<ServedRoute> Routes, ImmutableArray<string> Unserved, ImmutableArray<StubMapping> Mappings)
{
    /// <exception cref="Model.UnusableInputException">The pages, or a file beside them, can't be used, or hold no operation that can be served.</exception>
    public static async Task<StubSource> LoadAsync(string? docs, IReadOnlyList<string> metadata, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.LoadAsync(docs, metadata, cancellationToken);
        var contracts = workspace.DeriveContracts();
        var routes = contracts.SelectMany(ServedRoute.Of).ToImmutableArray();
        if (routes.IsEmpty)
        {
            throw new UsageException($"{workspace.Layout.Docs} holds no operation that can be served: a page must document a method and a path. See: check --docs {workspace.Layout.Docs}");
        }

        var files = MappingGenerator.Generate(contracts);
        return new StubSource(
            WatchedFiles.Of(workspace.Layout, metadata),
            routes,
            [.. contracts.Where(contract => !ServedRoute.Of(contract).Any()).Select(contract =>
                $"{contract.Operation.Id}: {(contract.Operation.Gaps is [var gap, ..] ? gap.Message : "the page documents no method, path or answer.")}")],
            MappingReader.Read(GeneratedStubs.Files(files)));
    }
}
