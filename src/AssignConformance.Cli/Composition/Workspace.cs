using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Rules.Sdk;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;

namespace AssignConformance.Cli.Composition;

/// <summary>A docs folder, read and derived: what every command starts from.</summary>
public sealed record Workspace
{
    public required ProjectLayout Layout { get; init; }

    public required DocsFolder Docs { get; init; }

    public required ImmutableArray<ApiPage> Pages { get; init; }

    public required ImmutableArray<Operation> Operations { get; init; }

    /// <summary>The resource pages; none outside a checkout.</summary>
    public required ImmutableArray<ResourcePage> Resources { get; init; }

    /// <summary>The types of every version; built when they are first asked for.</summary>
    public TypeCatalogues Catalogues => LazyCatalogues.Value;

    /// <summary>The files that links may lead to.</summary>
    private KnownFiles Files => LazyFiles.Value;

    private Lazy<FrozenSet<string>> LazyPaths { get; init; } = new(() => []);

    private Lazy<KnownFiles> LazyFiles { get; init; } = new(() => new KnownFiles([]));

    private Lazy<TypeCatalogues> LazyCatalogues { get; init; } = new(() => TypeCatalogueBuilder.Build([], []));

    /// <summary>Reads the pages, resource pages among them, and, beside them, completions and metadata.</summary>
    /// <param name="docs">As given on the command line, or null for the default.</param>
    /// <param name="metadata"><c>VERSION=FILE</c> each; none for the files beside the pages.</param>
    /// <exception cref="Model.UnusableInputException">An option, the folder or a file beside it can't be used.</exception>
    public static async Task<Workspace> LoadAsync(string? docs, IReadOnlyList<string> metadata, CancellationToken cancellationToken)
    {
        var layout = ProjectLayout.Find(docs);
        var folder = DocsFolder.Open(layout.Docs);
        var metadataRead = Task.Run(() => MetadataOption.Read(metadata, layout), cancellationToken);
        var pages = await folder.ReadAsync(cancellationToken);
        var completions = layout.ReadCompletions();
        var operations = pages.Select(page => OperationReader.Derive(page, completions)).ToImmutableArray();
        var resources = await folder.ReadResourcesAsync(cancellationToken);
        var sources = await metadataRead;
        return new Workspace
        {
            Layout = layout,
            Docs = folder,
            Pages = pages,
            Operations = operations,
            Resources = resources,
            LazyPaths = new(() => pages.Select(page => page.Path).Concat(resources.Select(page => page.Path)).ToFrozenSet(StringComparer.Ordinal)),
            LazyFiles = new(() => new KnownFiles(folder.Files)),
            LazyCatalogues = new(() => TypeCatalogueBuilder.Build(resources, operations, sources)),
        };
    }

    /// <summary>The paths of all pages below the docs folder, of operations and of resources.</summary>
    public FrozenSet<string> PagePaths => LazyPaths.Value;

    /// <summary>The contract of every operation, in page order.</summary>
    public ImmutableArray<OperationContract> DeriveContracts()
    {
        var catalogues = Catalogues;
        return [.. Operations.AsParallel().AsOrdered().Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
    }

    /// <summary>What the operation pages get wrong, in page order, each with the text of its line.</summary>
    public ImmutableArray<Finding> Check()
    {
        var check = new PageCheck(this);
        return [.. Pages.Zip(Operations).AsParallel().AsOrdered().SelectMany(each => check.Of(each.First, each.Second))];
    }

    /// <summary>What the chosen pages get wrong, operation pages and resource pages, in page order; in the files that they include too.</summary>
    /// <param name="isChosen">Is asked for the page's path below the docs folder.</param>
    /// <param name="asksSdk">The SDK is asked about the bodies of its version, too.</param>
    public ImmutableArray<Finding> Check(Func<string, bool> isChosen, bool asksSdk = false)
    {
        var check = new PageCheck(this);
        var ofOperations = Pages.Zip(Operations).Where(each => isChosen(each.First.Path)).AsParallel().SelectMany(each => check.Of(each.First, each.Second, asksSdk));
        var ofResources = Resources.Where(page => isChosen(page.Path)).AsParallel().SelectMany(check.Of);
        return [.. ofOperations.AsEnumerable().Concat(ofResources).Order(Finding.PageOrder)];
    }

    /// <summary>What a resource page gets wrong, each finding with the text of its line.</summary>
    public IEnumerable<Finding> Check(ResourcePage page) => new PageCheck(this).Of(page);

    /// <summary>What the SDK says of an operation page, each finding with the text of its line.</summary>
    public SdkWord HearSdk(ApiPage page, Operation operation)
    {
        var word = SdkWord.Hear(page, new PageCheck(this).ContextOf(page, operation, asksSdk: true));
        return word with { Findings = [.. WithLines(word.Findings)] };
    }

    /// <summary>Checks single pages.</summary>
    /// <remarks>Types and files are there before the first page is checked: threads that wait for them keep those from running that build them.</remarks>
    private sealed class PageCheck(Workspace workspace)
    {
        private readonly TypeCatalogues _catalogues = workspace.Catalogues;
        private readonly KnownFiles _files = workspace.Files;

        public IEnumerable<Finding> Of(ApiPage page, Operation operation, bool asksSdk = false)
            => workspace.WithLines(PageChecker.Check(page, ContextOf(page, operation, asksSdk)));

        public IEnumerable<Finding> Of(ResourcePage page)
            => workspace.WithLines(PageChecker.Check(page, new ResourceContext { Types = _catalogues.For(page.Version), Files = _files }));

        public PageContext ContextOf(ApiPage page, Operation operation, bool asksSdk)
            => new() { Operation = operation, Types = _catalogues.For(page.Version), Files = _files, AsksSdk = asksSdk };
    }

    /// <summary>The findings, each with the text of its line.</summary>
    public IEnumerable<Finding> WithLines(IEnumerable<Finding> unread)
    {
        var findings = unread.ToImmutableArray();
        var lines = findings.Select(finding => finding.Span.File).Distinct(StringComparer.Ordinal)
            .ToDictionary(file => file, file => Docs.ReadLines(file), StringComparer.Ordinal);
        return findings.Select(finding => finding with { LineText = lines[finding.Span.File].ElementAtOrDefault(finding.Span.Line - 1) ?? "" });
    }
}
