namespace AssignConformance.Reports.Formats;

/// <summary>Where pages and features lie, as far as a stream tells it: relative to the folder that the run was started in, which in CI is the checkout.</summary>
/// <param name="Docs">With <c>/</c> as separator and without one at the end; empty for the current folder.</param>
/// <param name="Features">Likewise; null where the features were made for the run and are in no file.</param>
internal sealed record SourceRoots(string Docs, string? Features)
{
    /// <summary>The docs as given: a folder, or a page of one. Features lie beside a folder named <c>pages</c>.</summary>
    public static SourceRoots Of(RunReport report)
    {
        var docs = (report.Started?.Docs ?? "").Replace('\\', '/').TrimEnd('/');
        docs = docs.StartsWith("./", StringComparison.Ordinal) ? docs[2..] : docs;
        docs = docs.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Parent(docs) : docs is "." ? "" : docs;
        return new SourceRoots(docs, docs == "pages" || docs.EndsWith("/pages", StringComparison.Ordinal) ? Parent(docs) : null);
    }

    /// <summary>The docs were given by a path that means the same in every folder.</summary>
    public bool IsAbsolute => Docs.StartsWith('/') || (Docs.Length > 1 && Docs[1] == ':');

    /// <summary>A page's path.</summary>
    /// <param name="file">Below the docs root, or beside it (<c>../suppressions.json</c>).</param>
    public string Page(string file)
    {
        var folder = Docs;
        while (folder.Length > 0 && file.StartsWith("../", StringComparison.Ordinal))
        {
            (folder, file) = (Parent(folder), file[3..]);
        }

        return Join(folder, file);
    }

    /// <summary>A feature's path; as it is where it lies in no folder.</summary>
    /// <param name="path">Below <c>features/</c>.</param>
    public string Feature(string path) => Join(Features ?? "", path);

    private static string Join(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";

    private static string Parent(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
