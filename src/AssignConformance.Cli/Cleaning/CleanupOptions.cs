namespace AssignConformance.Cli.Cleaning;

/// <summary>What <c>cleanup</c> was asked for besides the tenant.</summary>
public sealed record CleanupOptions
{
    /// <summary>Whether anything may be deleted at all; else it is only listed.</summary>
    public bool AllowWrites { get; init; }

    /// <summary>Delete what carries our mark and is older than 24 h, too, though no journal here tells of it.</summary>
    public bool Orphans { get; init; }

    /// <summary>As given on the command line, or null; so are <see cref="Docs"/> and <see cref="Credential"/>.</summary>
    public string? ConfigurationFile { get; init; }

    public string? Docs { get; init; }

    public string? Credential { get; init; }

    /// <summary>The command that does the same once more, with leave to write.</summary>
    public CleanupCall Again(string tenantId) => new(tenantId, ConfigurationFile, Docs, Credential, Orphans);
}
