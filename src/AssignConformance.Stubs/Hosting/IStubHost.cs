using System.Collections.Immutable;

namespace AssignConformance.Stubs.Hosting;

/// <summary>A server that answers by mappings. The one seam where another engine goes in.</summary>
public interface IStubHost : IAsyncDisposable
{
    /// <summary>Begins to listen.</summary>
    /// <exception cref="StubHostException">It can't; the message says why and what to do.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Scheme, host and port, once started.</summary>
    Uri BaseAddress { get; }

    /// <summary>Puts every scenario back to its first state.</summary>
    Task ResetScenariosAsync(CancellationToken cancellationToken);

    /// <summary>Puts one scenario back to its first state.</summary>
    /// <param name="scenario">Its name: letters, digits and what else may stand in a path as it is. WireMock's administration decodes nothing.</param>
    /// <returns>False where no mapping plays that scenario.</returns>
    Task<bool> ResetScenarioAsync(string scenario, CancellationToken cancellationToken);

    /// <summary>Requests that no mapping answered, in order; at most the first 1,000.</summary>
    Task<ImmutableArray<ServedRequest>> ReadUnmatchedAsync(CancellationToken cancellationToken);
}
