using AssignConformance.Docs;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary>A folder that holds copies of some of a corpus's pages, for its time.</summary>
internal sealed class PageSample : IDisposable
{
    private PageSample(string root) => Root = root;

    public string Root { get; }

    /// <summary>Copies that many pages, evenly spread over the corpus.</summary>
    public static PageSample Copy(DocsFolder docs, int count)
    {
        var root = Directory.CreateTempSubdirectory("conformance-sample-").FullName;
        for (var index = 0; index < count; index++)
        {
            var path = docs.Paths[(int)((long)index * docs.Paths.Length / count)];
            var copy = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(docs.Root, path), copy);
        }

        return new PageSample(root);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
