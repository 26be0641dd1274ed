namespace AssignConformance.Cli.Tenants;

/// <summary>What a tenant run takes from where it runs.</summary>
internal sealed record TenantSurroundings
{
    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> ReadVariable { get; init; }

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>What stands for the network to Graph in tests; null for the network.</summary>
    public HttpMessageHandler? Graph { get; init; }

    /// <summary>What stands for the network to the authority in tests; null for the network.</summary>
    public HttpMessageHandler? Authority { get; init; }

    public static TenantSurroundings OfThisProcess() => new() { ReadVariable = Environment.GetEnvironmentVariable, Folder = Directory.GetCurrentDirectory() };
}
