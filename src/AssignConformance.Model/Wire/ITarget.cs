namespace AssignConformance.Model.Wire;

/// <summary>Who answers requests: a stub, the real WireMock, a server at a URL, a tenant. The checks never know which.</summary>
public interface ITarget
{
    /// <summary>The target as reports name it: <c>stub</c>, <c>http://localhost:8080</c>.</summary>
    string Name { get; }

    /// <summary>Sends a request. Redirects are not followed; a failure of the network is a value, not an exception.</summary>
    Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken);
}
