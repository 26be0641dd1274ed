namespace AssignConformance.Cli.Composition;

/// <summary>Which commit a docs folder is at.</summary>
internal static class DocsCommit
{
    /// <summary>The commit in hexadecimal, with <c>-dirty</c> where tracked files differ from it; null where the folder is in no git repository, or git is not here.</summary>
    public static Task<string?> ReadAsync(string folder, CancellationToken cancellationToken)
        => ProgramLine.ReadAsync("git", ["-C", folder, "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"], cancellationToken);
}
