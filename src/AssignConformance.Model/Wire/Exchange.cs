using System.Collections.Immutable;

namespace AssignConformance.Model.Wire;

/// <summary>A request, what came back, and how long it took.</summary>
/// <param name="Response">Null where nothing came back.</param>
/// <param name="Attempts">None where nothing was sent.</param>
/// <param name="Failure">Why nothing was sent, why nothing came back, or why what came back counts for nothing; null where it counts.</param>
public sealed record Exchange(GraphRequest Request, GraphResponse? Response, TimeSpan Duration, ImmutableArray<Attempt> Attempts, ExchangeFailure? Failure = null)
{
    /// <summary>The <c>client-request-id</c> that the target put on, by which the service's own logs find the request; null where it put on none.</summary>
    public string? ClientRequestId { get; init; }
}

/// <summary>One try of a request.</summary>
/// <param name="StatusCode">Null where nothing came back.</param>
/// <param name="Wait">The wait before the next try.</param>
public sealed record Attempt(int? StatusCode, TimeSpan Duration, TimeSpan Wait);
