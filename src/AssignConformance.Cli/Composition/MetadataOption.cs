using System.Collections.Immutable;
using AssignConformance.Schemas.Metadata;

namespace AssignConformance.Cli.Composition;

/// <summary>
/// The metadata of a run: what <c>--metadata</c> names, else what lies beside the pages, else the extract of the project in the current folder, which
/// knows its types but not that others don't exist.
/// </summary>
internal static class MetadataOption
{
    private const string Folder = "metadata";

    /// <param name="values"><c>VERSION=FILE</c> each.</param>
    /// <exception cref="UsageException">A value is of another form, names a version twice or a file that is absent.</exception>
    public static ImmutableArray<MetadataSource> Read(IReadOnlyList<string> values, ProjectLayout layout)
    {
        if (values.Count == 0)
        {
            return layout.Features is null
                ? [.. MetadataSource.ReadFolder(Path.GetFullPath(Path.Combine("features", Folder)), Folder).Select(source => source with { IsExtract = true })]
                : MetadataSource.ReadFolder(Path.Combine(layout.Features, Folder), Folder);
        }

        return [.. Files(values).Select(each => MetadataSource.ReadFile(each.Version, each.File, Label(each.File)))];
    }

    /// <summary>Refuses what <see cref="Read"/> would refuse before it opens a file.</summary>
    /// <exception cref="UsageException">A value is of another form, names a version twice or a file that is absent.</exception>
    public static void Check(IReadOnlyList<string> values) => Files(values);

    /// <summary>As generated files and reports name it: no path of this machine's.</summary>
    private static string Label(string file) => Path.IsPathRooted(file) ? Path.GetFileName(file) : file.Replace('\\', '/');

    private static ImmutableArray<(string Version, string File)> Files(IReadOnlyList<string> values)
    {
        var files = values.Select(Split).ToImmutableArray();
        return files.GroupBy(each => each.Version, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } doubled
            ? throw new UsageException($"--metadata names the version {doubled.Key} twice. Give one file a version.")
            : files;
    }

    private static (string Version, string File) Split(string value)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == value.Length - 1)
        {
            throw new UsageException($"--metadata {value}: expected VERSION=FILE, for example --metadata v1.0=metadata.xml.");
        }

        var file = value[(equals + 1)..];
        return File.Exists(file)
            ? (value[..equals], file)
            : throw new UsageException($"--metadata {value}: there is no file {file}.");
    }
}
