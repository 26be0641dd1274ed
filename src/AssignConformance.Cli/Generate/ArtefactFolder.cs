using System.Collections.Immutable;
using System.Text;

using AssignConformance.Generation;

namespace AssignConformance.Cli.Generate;

/// <summary>A difference between what generation wants and what a folder holds.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Expected">Null where the file should not be there.</param>
/// <param name="Actual">Null where the file is missing.</param>
public sealed record ArtefactDifference(string Path, string? Expected, string? Actual);

/// <summary>The generated part of a project folder: <c>features/**/*.feature</c>, <c>features/schemas</c>, <c>stubs/mappings</c>, <c>stubs/__files</c>.</summary>
public static class ArtefactFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What writing the files would change, in ordinal order of the paths; empty where the folder is up to date.</summary>
    public static ImmutableArray<ArtefactDifference> Compare(string folder, ImmutableArray<GeneratedFile> files)
    {
        var expected = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var differences = ImmutableArray.CreateBuilder<ArtefactDifference>();
        foreach (var path in expected.Keys.Union(Existing(folder), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var wanted = expected.GetValueOrDefault(path);
            var file = Path.Combine(folder, path);
            var actual = File.Exists(file) ? File.ReadAllText(file, Utf8) : null;
            if (!string.Equals(wanted, actual, StringComparison.Ordinal))
            {
                differences.Add(new ArtefactDifference(path, wanted, actual));
            }
        }

        return differences.ToImmutable();
    }

    /// <summary>Makes the folder hold exactly the files: writes what differs, deletes what no page asks for any more.</summary>
    public static void Write(string folder, IEnumerable<ArtefactDifference> differences)
    {
        foreach (var difference in differences)
        {
            var file = Path.Combine(folder, difference.Path);
            if (difference.Expected is null)
            {
                File.Delete(file);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, difference.Expected, Utf8);
            }
        }
    }

    private static IEnumerable<string> Existing(string folder)
        => Below(folder, "features", "*.feature").Concat(Below(folder, "features/schemas", "*.json"))
            .Concat(Below(folder, "stubs/mappings", "*.json")).Concat(Below(folder, "stubs/__files", "*"));

    private static IEnumerable<string> Below(string folder, string below, string pattern)
    {
        var start = Path.Combine(folder, below);
        return Directory.Exists(start)
            ? Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            : [];
    }
}
