using System.Collections.Immutable;

namespace AssignConformance.Schemas.Metadata;

/// <summary>The metadata of one version.</summary>
/// <param name="Version">The version it belongs to: <c>v1.0</c>, <c>beta</c>, ….</param>
/// <param name="Document">What it declares.</param>
public sealed record MetadataSource(string Version, CsdlDocument Document)
{
    private const string Suffix = ".csdl.xml";

    /// <summary>It declares just some types of the version: a name that it lacks may exist all the same.</summary>
    public bool IsExtract { get; init; }

    /// <summary>Reads every <c>VERSION.csdl.xml</c> of a folder, in ordinal order; none where the folder does not exist.</summary>
    /// <param name="folder">The folder on disk.</param>
    /// <param name="label">The folder as messages call it, for example <c>metadata</c>.</param>
    /// <exception cref="MetadataException">A file is not usable CSDL.</exception>
    public static ImmutableArray<MetadataSource> ReadFolder(string folder, string label)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*" + Suffix)
                .Order(StringComparer.Ordinal)
                .Select(path => ReadFile(Path.GetFileName(path)[..^Suffix.Length], path, $"{label}/{Path.GetFileName(path)}")),
        ];
    }

    /// <summary>Reads the metadata of a version from a file.</summary>
    /// <param name="version">The version it belongs to.</param>
    /// <param name="path">The file on disk.</param>
    /// <param name="label">The file as messages call it.</param>
    /// <exception cref="MetadataException">The file is not usable CSDL.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static MetadataSource ReadFile(string version, string path, string label)
    {
        using var text = File.OpenText(path);
        return new MetadataSource(version, CsdlReader.Read(text, label));
    }
}
