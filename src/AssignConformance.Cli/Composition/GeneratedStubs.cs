using AssignConformance.Generation;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Cli.Composition;

/// <summary>Generated mappings and bodies as a stub host reads them, without a folder between.</summary>
public static class GeneratedStubs
{
    /// <summary>What of the generated files belongs to <c>stubs</c>; the others are passed over.</summary>
    public static StubFiles Files(IReadOnlyCollection<GeneratedFile> generated) => StubFiles.FromTexts(Below(generated, "stubs/mappings/"), Below(generated, "stubs/__files/"));

    private static Dictionary<string, string> Below(IEnumerable<GeneratedFile> generated, string folder)
        => generated.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Path[folder.Length..], file => file.Text, StringComparer.Ordinal);
}
