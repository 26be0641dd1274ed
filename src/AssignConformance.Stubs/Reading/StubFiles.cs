using System.Collections.Immutable;
using System.Text;

namespace AssignConformance.Stubs.Reading;

/// <summary>The files of a WireMock root: mappings, and the bodies that mappings name.</summary>
public sealed class StubFiles
{
    private StubFiles(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> mappings, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies)
        => (Mappings, Bodies) = (mappings, bodies);

    /// <summary>Mapping files by the path that messages name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Mappings { get; }

    /// <summary>Body files by their path below <c>__files</c>, with <c>/</c> as separator.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Bodies { get; }

    /// <summary>Texts that were never written, as UTF-8.</summary>
    /// <param name="mappings">By any path, which messages then name.</param>
    /// <param name="bodies">By the path below <c>__files</c>.</param>
    public static StubFiles FromTexts(IReadOnlyDictionary<string, string> mappings, IReadOnlyDictionary<string, string>? bodies = null)
        => new(
            mappings.ToImmutableSortedDictionary(file => file.Key, file => Bytes(file.Value), StringComparer.Ordinal),
            (bodies ?? ImmutableDictionary<string, string>.Empty).ToImmutableDictionary(file => file.Key, file => Bytes(file.Value), StringComparer.Ordinal));

    /// <summary>Reads <c>mappings/**/*.json</c> and <c>__files/**</c> below a root.</summary>
    /// <exception cref="MappingException">The root holds no <c>mappings</c> folder, or a file can't be read.</exception>
    public static StubFiles FromFolder(string root)
    {
        var mappings = Path.Combine(root, "mappings");
        if (!Directory.Exists(mappings))
        {
            throw new MappingException([new MappingFault(mappings, 1, 1, "", "there is no such folder; give a WireMock root, a folder that holds mappings/")]);
        }

        try
        {
            return new StubFiles(
                Below(mappings, "*.json").ToImmutableSortedDictionary(path => Relative(root, path), Read, StringComparer.Ordinal),
                Below(Path.Combine(root, "__files"), "*").ToImmutableDictionary(path => Relative(Path.Combine(root, "__files"), path), Read, StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MappingException([new MappingFault(root, 1, 1, "", $"can't be read: {exception.Message}")], exception);
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Below(string folder, string pattern)
        => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static ReadOnlyMemory<byte> Read(string path) => File.ReadAllBytes(path);
}
