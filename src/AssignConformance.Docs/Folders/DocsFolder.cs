using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>The pages of a docs root: a page, a folder of pages, or an <c>api-reference</c> checkout. All I/O of this stage is here.</summary>
public sealed class DocsFolder
{
    private readonly string? _version;

    private DocsFolder(string root, PageListing pages, string? version)
        => (Root, Paths, ResourcePaths, _version) = (root, pages.Operations, pages.Resources, version);

    /// <summary>The docs root, an absolute path.</summary>
    public string Root { get; }

    /// <summary>The pages' paths below the root with <c>/</c> as separator, in ordinal order; at least one.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The resource pages' paths below the root, in ordinal order; none outside a checkout.</summary>
    public ImmutableArray<string> ResourcePaths { get; }

    /// <summary>Finds the pages. Of a checkout those in <c>api</c> folders are pages; elsewhere every <c>.md</c> file is, but <c>README.md</c> and what lies in <c>resources</c> or <c>includes</c>.</summary>
    /// <exception cref="DocsInputException">Nothing is there, it can't be listed, or no page is in it.</exception>
    public static DocsFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            var folder = Path.GetDirectoryName(full)!;
            return new DocsFolder(folder, new PageListing([Path.GetFileName(full)], []), PageVersion.OfRoot(folder));
        }

        if (!Directory.Exists(full))
        {
            throw new DocsInputException(
                $"{path}: there is no such file or folder. Give a page, a folder of pages or an api-reference checkout (--docs).");
        }

        var pages = PageListing.List(full, path);
        return pages.Operations.IsEmpty
            ? throw new DocsInputException($"{path}: the folder holds no page (*.md). Give a page, a folder of pages or an api-reference checkout (--docs).")
            : new DocsFolder(full, pages, PageVersion.OfRoot(full));
    }

    /// <summary>Reads all pages, in the order of <see cref="Paths"/>. A page that can't be read comes as one with an AC1016 fault.</summary>
    public Task<ImmutableArray<ApiPage>> ReadAsync(CancellationToken cancellationToken) => ReadAllAsync(Paths, ReadPage, cancellationToken);

    /// <summary>Reads all resource pages, in the order of <see cref="ResourcePaths"/>. A page that can't be read comes as one with an AC1016 fault.</summary>
    public Task<ImmutableArray<ResourcePage>> ReadResourcesAsync(CancellationToken cancellationToken) => ReadAllAsync(ResourcePaths, ReadResource, cancellationToken);

    /// <summary>Reads one page.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    public ApiPage ReadPage(string path)
        => PageFile.Read(FullPath(path), out var fault) is { } text
            ? PageReader.Read(path, text, target => ReadInclude(path, target), _version)
            : PageReader.Unreadable(path, fault!) with { Version = PageVersion.OfPath(path) ?? _version ?? PageVersion.Default };

    /// <summary>Reads one resource page.</summary>
    /// <param name="path">One of <see cref="ResourcePaths"/>.</param>
    public ResourcePage ReadResource(string path)
        => PageFile.Read(FullPath(path), out var fault) is { } text
            ? ResourceReader.Read(path, text, _version)
            : ResourceReader.Unreadable(path, fault!, _version);

    /// <summary>The page's lines without line ends, as its spans count them (the first is line 1); none where the page can't be read.</summary>
    public ImmutableArray<string> ReadLines(ApiPage page)
        => PageFile.Read(FullPath(page.Path), out _) is { } text ? [.. PageSource.Normalise(text).Split('\n')] : [];

    private static async Task<ImmutableArray<TPage>> ReadAllAsync<TPage>(ImmutableArray<string> paths, Func<string, TPage> read, CancellationToken cancellationToken)
    {
        var pages = new TPage[paths.Length];
        await Parallel.ForAsync(0, pages.Length, cancellationToken, (index, cancel) =>
        {
            cancel.ThrowIfCancellationRequested();
            pages[index] = read(paths[index]);
            return ValueTask.CompletedTask;
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(pages);
    }

    /// <summary>The page that an INCLUDE names, as written or below the root (<c>~/includes/x.md</c>); null where there is none.</summary>
    private PageSource? ReadInclude(string path, string target)
    {
        if (!target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var full = FullPath(target.StartsWith("~/", StringComparison.Ordinal) ? target[2..] : folder + target.TrimStart('/'));
        return File.Exists(full) && PageFile.Read(full, out _) is { } text
            ? PageSource.Read(PageListing.WithSlashes(Path.GetRelativePath(Root, full)), PageSource.Normalise(text))
            : null;
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar)));
}
