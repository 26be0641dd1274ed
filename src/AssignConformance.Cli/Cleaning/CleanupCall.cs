using AssignConformance.Model.Wire;

namespace AssignConformance.Cli.Cleaning;

/// <summary>The command that finishes a clean-up: as given to a shell in the same folder, it finds the same configuration, recipes and credential.</summary>
/// <param name="ConfigurationFile">As given on the command line, or null; so are <paramref name="Docs"/> and <paramref name="Credential"/>.</param>
public sealed record CleanupCall(string TenantId, string? ConfigurationFile = null, string? Docs = null, string? Credential = null, bool Orphans = false)
{
    public override string ToString() => string.Join(' ', Words().Select(Quote));

    private IEnumerable<string> Words() =>
    [
        "assign-conformance", "cleanup", "--tenant", TenantId, "--allow-writes",
        .. Orphans ? ["--orphans"] : Array.Empty<string>(),
        .. Option("--config", ConfigurationFile),
        .. Option("--docs", Docs),
        .. Option("--credential", Credential),
    ];

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    /// <summary>The word as a shell takes it: POSIX quoting, and on Windows quotes that its shells share.</summary>
    private static string Quote(string word) => OperatingSystem.IsWindows()
        ? ShellWord.Of(word.Replace('\\', '/')) is ['\'', ..] ? $"\"{word}\"" : word
        : ShellWord.Of(word);
}
