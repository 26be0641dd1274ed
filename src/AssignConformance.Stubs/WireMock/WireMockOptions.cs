namespace AssignConformance.Stubs.WireMock;

/// <summary>What the real WireMock is started with.</summary>
public sealed record WireMockOptions
{
    /// <summary>The WireMock root: a folder that holds <c>mappings/</c> and perhaps <c>__files/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The standalone jar, see <see cref="WireMockJar"/>.</summary>
    public required string Jar { get; init; }

    /// <summary>The java executable, see <see cref="JavaRuntime"/>.</summary>
    public required string Java { get; init; }

    /// <summary>Requests that WireMock remembers, bodies included, for <see cref="Hosting.IStubHost.ReadUnmatchedAsync"/>; 0 for none.</summary>
    public int JournalEntries { get; init; } = 100;

    /// <summary>How long WireMock may take until it answers. Some 2 s are usual.</summary>
    public TimeSpan StartTimeOut { get; init; } = TimeSpan.FromSeconds(60);
}
