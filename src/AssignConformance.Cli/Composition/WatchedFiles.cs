using System.Collections.Immutable;

namespace AssignConformance.Cli.Composition;

/// <summary>Files whose change is a change of what is served, or checked.</summary>
/// <param name="Folder">An existing folder.</param>
/// <param name="Filter">Names, with <c>*</c>.</param>
/// <param name="IsDeep">In all folders below too; then folders that come, go or are renamed count as well.</param>
internal sealed record WatchedFiles(string Folder, string Filter, bool IsDeep)
{
    /// <summary>The pages, what a person completed beside them, and the metadata.</summary>
    /// <param name="metadata"><c>VERSION=FILE</c> each; none for the files beside the pages.</param>
    public static ImmutableArray<WatchedFiles> Of(ProjectLayout layout, IReadOnlyList<string> metadata)
    {
        var watched = ImmutableArray.CreateBuilder<WatchedFiles>();
        watched.Add(File.Exists(layout.Docs) ? Single(layout.Docs) : new WatchedFiles(layout.Docs, "*.md", IsDeep: true));
        if (layout.Features is { } features)
        {
            watched.Add(new WatchedFiles(features, "completions.json", IsDeep: false));
        }

        watched.AddRange(metadata.Select(value => Single(Path.GetFullPath(value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]))));
        var beside = Path.Combine(layout.Features ?? Path.GetFullPath("features"), "metadata");
        if (metadata.Count == 0 && Directory.Exists(beside))
        {
            watched.Add(new WatchedFiles(beside, "*.csdl.xml", IsDeep: false));
        }

        return watched.ToImmutable();
    }

    /// <summary>One file, whether it is there or not; its folder must be.</summary>
    public static WatchedFiles Single(string file) => new(Path.GetDirectoryName(file)!, Path.GetFileName(file), IsDeep: false);
}
