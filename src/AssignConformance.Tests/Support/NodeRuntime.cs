using System.Diagnostics;

namespace AssignConformance.Tests.Support;

/// <summary>Node.js, where a test folder of its own holds scripts and a <c>package.json</c>.</summary>
internal static class NodeRuntime
{
    private static readonly string? s_node = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>What has to be there first and is not, or null.</summary>
    /// <param name="packages">What <c>npm ci</c> brings, for people.</param>
    /// <param name="folder">Below the tests' folder, with <c>/</c>.</param>
    public static string? WhatIsMissing(string packages, string folder)
        => s_node is null ? "Node.js 20 or later in the PATH"
            : !Directory.Exists(Path.Combine(PathOf(folder), "node_modules")) ? $"{packages}: run `npm ci` in src/AssignConformance.Tests/{folder}"
            : null;

    /// <summary>Starts a script; all three streams are redirected.</summary>
    /// <param name="environment">Variables of that process alone.</param>
    /// <exception cref="InvalidOperationException">There is no Node.js.</exception>
    public static Process Start(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(s_node ?? throw new InvalidOperationException("Node.js is not in the PATH."), arguments)
        {
            WorkingDirectory = PathOf(folder),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string PathOf(string folder) => Repository.InRoot(["src", "AssignConformance.Tests", .. folder.Split('/')]);
}
