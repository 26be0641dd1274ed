using AssignConformance.Generation;

namespace AssignConformance.Cli.Running;

/// <summary>A WireMock root on disk: the project's own, or a temporary one that goes with this object.</summary>
public sealed class StubRootFolder : IDisposable
{
    private readonly bool _isTemporary;

    private StubRootFolder(string path, bool isTemporary) => (Path, _isTemporary) = (path, isTemporary);

    public string Path { get; }

    /// <summary>A folder that stays.</summary>
    public static StubRootFolder Existing(string path) => new(path, isTemporary: false);

    /// <summary>Writes the generated files below <c>stubs/</c> to a new temporary folder; others are left out.</summary>
    public static StubRootFolder Write(IEnumerable<GeneratedFile> generated)
    {
        const string Stubs = "stubs/";
        var root = Directory.CreateTempSubdirectory("assign-conformance-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(root, "mappings"));
        foreach (var file in generated.Where(file => file.Path.StartsWith(Stubs, StringComparison.Ordinal)))
        {
            var path = System.IO.Path.Combine(root, file.Path[Stubs.Length..]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return new StubRootFolder(root, isTemporary: true);
    }

    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
