using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>The pages of a docs root: a page, a folder of pages, or an <c>api-reference</c> checkout. All I/O of this stage is here.</summary>
public sealed class DocsFolder
{
    /// <summary>How many pages a processor may read before the values of earlier ones are taken.</summary>
    private const int PagesAhead = 32;

    private readonly string? _version;

    private DocsFolder(string root, PageListing pages, string? version)
        => (Root, Paths, ResourcePaths, Files, _version) = (root, pages.Operations, pages.Resources, pages.Files, version);

    /// <summary>The docs root, an absolute path.</summary>
    public string Root { get; }

    /// <summary>The pages' paths below the root with <c>/</c> as separator, in ordinal order; at least one.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The resource pages' paths below the root, in ordinal order; none outside a checkout.</summary>
    public ImmutableArray<string> ResourcePaths { get; }

    /// <summary>The paths of all Markdown files below the root, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Finds the pages. Of a checkout those in <c>api</c> folders are pages; elsewhere every <c>.md</c> file is, but <c>README.md</c> and what lies in <c>resources</c> or <c>includes</c>.</summary>
    /// <exception cref="DocsInputException">Nothing is there, it can't be listed, or no page is in it.</exception>
    public static DocsFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            var folder = Path.GetDirectoryName(full)!;
            return new DocsFolder(folder, new PageListing([Path.GetFileName(full)], [], [Path.GetFileName(full)]), PageVersion.OfRoot(folder));
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
    public async Task<ImmutableArray<ApiPage>> ReadAsync(CancellationToken cancellationToken)
        => [.. await ReadAsync(Paths, static page => page, cancellationToken).ToListAsync(cancellationToken)];

    /// <summary>Reads all resource pages, in the order of <see cref="ResourcePaths"/>. A page that can't be read comes as one with an AC1016 fault.</summary>
    public async Task<ImmutableArray<ResourcePage>> ReadResourcesAsync(CancellationToken cancellationToken)
        => [.. await StreamAsync(ResourcePaths, ReadResource, cancellationToken).ToListAsync(cancellationToken)];

    /// <summary>Reads pages and makes something of each, several at a time. A page is dropped as soon as its value is made, and only a few values wait for their turn: what it takes does not grow with the number of pages.</summary>
    /// <param name="paths">Of <see cref="Paths"/>, in the order in which the values come.</param>
    /// <param name="derive">Is called on several threads.</param>
    public IAsyncEnumerable<T> ReadAsync<T>(IEnumerable<string> paths, Func<ApiPage, T> derive, CancellationToken cancellationToken)
        => StreamAsync(paths, path => derive(ReadPage(path)), cancellationToken);


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
    public ImmutableArray<string> ReadLines(ApiPage page) => ReadLines(page.Path);

    /// <summary>The lines of a page, or of a file that pages include.</summary>
    /// <param name="path">Its path below the root, as spans name it.</param>
    public ImmutableArray<string> ReadLines(string path)
        => PageFile.Read(FullPath(path), out _) is { } text ? [.. PageSource.Normalise(text).Split('\n')] : [];

    /// <summary>Makes a value of each file, several at a time, in the order of the paths; only a few values wait for their turn.</summary>
    private static async IAsyncEnumerable<T> StreamAsync<T>(
        IEnumerable<string> paths, Func<string, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = Environment.ProcessorCount * PagesAhead;
        var reading = new Queue<Task<T>>(ahead);
        foreach (var path in paths)
        {
            if (reading.Count == ahead)
            {
                yield return await reading.Dequeue();
            }

            reading.Enqueue(Task.Run(() => read(path), cancellationToken));
        }

        while (reading.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    /// <summary>The page that an INCLUDE names, as written or below the root (<c>~/includes/x.md</c>); null where there is none.</summary>
    private IncludedPage? ReadInclude(string path, string target)
    {
        if (!target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var full = FullPath(target.StartsWith("~/", StringComparison.Ordinal) ? target[2..] : folder + target.TrimStart('/'));
        if (!File.Exists(full))
        {
            return null;
        }

        var name = PageListing.WithSlashes(Path.GetRelativePath(Root, full));
        return PageFile.Read(full, out var fault) is { } text
            ? new IncludedPage(name, PageSource.Read(name, PageSource.Normalise(text)), null)
            : new IncludedPage(name, null, fault!.Message);
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar)));
}
