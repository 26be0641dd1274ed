using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Rules.Sdk;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>The reference of 2021 as faults are planted in it: its types are read once, its pages one by one.</summary>
internal static class PlantingGround
{
    /// <summary>A prime above the number of pages of any group: steps of it visit each page once, far from its neighbours.</summary>
    private const int Stride = 7919;

    private static readonly Lazy<DocsFolder> Docs = new(() => DocsFolder.Open(Repository.InShared("corpus", "api-reference")));

    private static readonly Lazy<KnownFiles> Files = new(() => new KnownFiles(Docs.Value.Files));

    private static readonly Lazy<TypeCatalogues> Types = new(() => TypeCatalogueBuilder.Build(
        [.. Docs.Value.ResourcePaths.AsParallel().AsOrdered().Select(Docs.Value.ReadResource)],
        [],
        [.. new[] { "v1.0", "beta" }.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", version + "-2021.csdl.xml"), "metadata"))]));

    private static readonly ConcurrentDictionary<string, SourcePage> Pages = new(StringComparer.Ordinal);

    /// <summary>The pages in a fixed, well mixed order, a list each for Intune and the others, v1.0 and beta.</summary>
    public static IEnumerable<IEnumerable<SourcePage>> Groups(bool ofResources)
        => (ofResources ? Docs.Value.ResourcePaths : Docs.Value.Paths)
            .GroupBy(path => (path.Split('/')[0], path.Contains("/intune-", StringComparison.Ordinal)))
            .Select(group => Mixed([.. group.Order(StringComparer.Ordinal)]).Select(path => Pages.GetOrAdd(path, Read)));

    /// <summary>What <c>check</c> finds on the page if it has that text.</summary>
    public static ImmutableArray<Finding> Check(SourcePage source, string text)
    {
        if (source.IsResource)
        {
            return PageChecker.Check(ResourceReader.Read(source.Path, text), new ResourceContext { Types = source.Types, Files = Files.Value });
        }

        var page = PageReader.Read(source.Path, text);
        return PageChecker.Check(page, ContextOf(source, page));
    }

    /// <summary>What the SDK says of the operation page if it has that text.</summary>
    public static SdkWord HearSdk(SourcePage source, string text)
    {
        var page = PageReader.Read(source.Path, text);
        return SdkWord.Hear(page, ContextOf(source, page, asksSdk: true));
    }

    private static PageContext ContextOf(SourcePage source, ApiPage page, bool asksSdk = false)
        => new() { Operation = OperationReader.Derive(page, []), Types = source.Types, Files = Files.Value, AsksSdk = asksSdk };

    private static SourcePage Read(string path)
        => new(path, File.ReadAllText(Repository.InShared("corpus", "api-reference", path)).ReplaceLineEndings("\n"), Types.Value.For(path.Split('/')[0]));

    private static IEnumerable<string> Mixed(ImmutableArray<string> paths)
        => Enumerable.Range(0, paths.Length).Select(step => paths[(int)((long)step * Stride % paths.Length)]);
}
