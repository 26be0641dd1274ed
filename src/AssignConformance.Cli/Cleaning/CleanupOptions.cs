namespace AssignConformance.Cli.Cleaning;

/// <summary>What <c>cleanup</c> was asked for besides the tenant.</summary>
public sealed record CleanupOptions
{
    /// <summary>Whether anything may be deleted at all; else it is only listed.</summary>
    public bool AllowWrites { get; init; }

    /// <summary>Delete what carries our mark and is older than 24 h, too, though no journal here tells of it.</summary>
    public bool Orphans { get; init; }
}
