namespace AssignConformance.Cli.Composition;

/// <summary>Where a docs folder's repository is fetched from.</summary>
internal static class DocsRepository
{
    /// <summary>The URI of the remote <c>origin</c>, see <see cref="ToUri"/>; null where the folder is in no git repository, has no such remote, or git is not here.</summary>
    public static async Task<string?> ReadAsync(string folder, CancellationToken cancellationToken)
        => await ProgramLine.ReadAsync("git", ["-C", folder, "config", "--get", "remote.origin.url"], cancellationToken) is { } remote ? ToUri(remote) : null;

    /// <summary>An absolute URI without user, password, query and fragment; null for what is none that others can reach, a folder for example.</summary>
    /// <param name="remote">As git names it, <c>git@host:path</c> included.</param>
    internal static string? ToUri(string remote)
    {
        var written = remote.Contains("://", StringComparison.Ordinal) || remote.IndexOf('@', StringComparison.Ordinal) is not (> 0 and var at) || remote.IndexOf(':', at) is not (> 0 and var colon)
            ? remote
            : $"ssh://{remote[(at + 1)..colon]}/{remote[(colon + 1)..]}";
        return Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh"
            ? uri!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;
    }
}
