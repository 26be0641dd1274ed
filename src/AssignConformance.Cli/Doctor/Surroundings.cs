namespace AssignConformance.Cli.Doctor;

/// <summary>Where a command would run.</summary>
public sealed record Surroundings
{
    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> ReadVariable { get; init; }

    /// <summary>The folder that holds this program; the project may lie above it.</summary>
    public string Program { get; init; } = AppContext.BaseDirectory;

    /// <summary>The port that <c>serve</c> would use, 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The first file of one of these names in the folders of <c>PATH</c>, or null.</summary>
    public string? FindProgram(params ReadOnlySpan<string> names)
    {
        foreach (var folder in (ReadVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in names)
            {
                foreach (var file in OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : new[] { name })
                {
                    if (File.Exists(Path.Combine(folder, file)))
                    {
                        return Path.Combine(folder, file);
                    }
                }
            }
        }

        return null;
    }
}
