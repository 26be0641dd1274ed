using System.Collections.Immutable;
using AssignConformance.Docs;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Cli.Composition;

/// <summary>Where things lie around a folder of pages.</summary>
/// <param name="Docs">The page, folder or checkout that is read.</param>
/// <param name="Features">The folder that holds completions, known deviations and metadata: the parent of a folder named <c>pages</c>; else null.</param>
public sealed record ProjectLayout(string Docs, string? Features)
{
    /// <summary>The folder that is read, or that holds the page that is read.</summary>
    public string DocsFolder => File.Exists(Docs) ? Path.GetDirectoryName(Docs)! : Docs;

    /// <summary>The folder whose <c>features</c> and <c>stubs</c> belong to the pages; null where the docs are not a project's.</summary>
    public string? Root => Features is not null && string.Equals(Path.GetFileName(Features), "features", StringComparison.Ordinal)
        ? Path.GetDirectoryName(Features)
        : null;

    /// <summary>The project's stubs, or null where it has none.</summary>
    public string? Stubs => Root is not null && Directory.Exists(Path.Combine(Root, "stubs", "mappings")) ? Path.Combine(Root, "stubs") : null;

    /// <param name="docs">As given, or null for <c>features/pages</c> of the current folder.</param>
    /// <exception cref="UsageException">No docs were given and there are none to default to.</exception>
    public static ProjectLayout Find(string? docs)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(docs ?? Path.Combine("features", "pages")));
        if (docs is null && !Directory.Exists(path))
        {
            throw new UsageException($"There is no folder features/pages in {Directory.GetCurrentDirectory()}. Give the pages to read: --docs DIR (a page, a folder of pages or an api-reference checkout).");
        }

        return new ProjectLayout(path, string.Equals(Path.GetFileName(path), "pages", StringComparison.Ordinal) ? Path.GetDirectoryName(path) : null);
    }

    /// <summary>How reports name the docs: as given, with <c>/</c> as separator.</summary>
    public static string NameOf(string? docs) => (docs ?? "features/pages").Replace('\\', '/');

    /// <summary>What a person completed beside the pages; none where there is no such file.</summary>
    /// <exception cref="DocsInputException">The file is not of its form.</exception>
    public ImmutableArray<Completion> ReadCompletions() => FeaturesFile("completions.json") is { } file ? CompletionsFile.Read(file) : [];

    /// <summary>A file beside the folder of pages, or null where there is none.</summary>
    public string? FeaturesFile(string name) => Features is not null && File.Exists(Path.Combine(Features, name)) ? Path.Combine(Features, name) : null;
}
