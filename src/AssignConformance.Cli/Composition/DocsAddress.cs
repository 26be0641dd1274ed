using System.Text.RegularExpressions;

namespace AssignConformance.Cli.Composition;

/// <summary>Where a docs folder's pages can be read as they are at its commit.</summary>
internal static partial class DocsAddress
{
    /// <summary>The https URL of the folder at GitHub, without a slash at its end; null where files differ from the commit, or the repository was not cloned from there.</summary>
    /// <param name="commit">As <see cref="DocsCommit"/> reads it.</param>
    public static async Task<string?> ReadAsync(string folder, string? commit, CancellationToken cancellationToken)
        => commit is null || commit.Contains('-', StringComparison.Ordinal) ? null : Compose(
            await ProgramLine.ReadAsync("git", ["-C", folder, "remote", "get-url", "origin"], cancellationToken),
            commit,
            await ProgramLine.ReadAsync("git", ["-C", folder, "rev-parse", "--show-prefix"], cancellationToken));

    /// <summary>As <see cref="ReadAsync"/>, from what git says. Of the remote's URL only owner and repository are taken: it may hold credentials.</summary>
    /// <param name="prefix">The folder's path in the repository; empty for its root.</param>
    internal static string? Compose(string? remote, string commit, string? prefix)
        => remote is not null && GitHub().Match(remote) is { Success: true } match
            ? $"https://github.com/{match.Groups["owner"].Value}/{match.Groups["name"].Value}/blob/{commit}/{string.Join('/', (prefix ?? "").Split('/').Select(Uri.EscapeDataString))}".TrimEnd('/')
            : null;

    [GeneratedRegex(@"\A(https://([^@/]+@)?github\.com/|ssh://git@github\.com/|git@github\.com:)(?<owner>[A-Za-z0-9_.-]+)/(?<name>[A-Za-z0-9_.-]+?)(\.git)?/?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GitHub();
}
