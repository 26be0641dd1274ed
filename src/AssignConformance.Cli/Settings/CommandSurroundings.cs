using System.Collections;

namespace AssignConformance.Cli.Settings;

/// <summary>What a command finds around it.</summary>
/// <param name="Folder">Where <c>assign-conformance.json</c> is looked for.</param>
/// <param name="Variables">The environment.</param>
internal sealed record CommandSurroundings(string Folder, IReadOnlyDictionary<string, string> Variables)
{
    public static CommandSurroundings OfThisProcess() => new(
        Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal));
}
