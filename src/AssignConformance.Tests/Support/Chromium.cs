using AssignConformance.Cli.Doctor;

namespace AssignConformance.Tests.Support;

/// <summary>This machine's Chromium.</summary>
internal static class Chromium
{
    /// <summary>The executable, or null.</summary>
    public static string? Path { get; } = new Surroundings { Folder = Environment.CurrentDirectory, ReadVariable = Environment.GetEnvironmentVariable }
        .FindProgram("chromium", "chromium-browser", "google-chrome");

    /// <summary>What has to be there first and is not, or null.</summary>
    public static string? Missing => Path is null ? "Chromium in the PATH (on Debian: apt-get install -y chromium)" : null;
}
