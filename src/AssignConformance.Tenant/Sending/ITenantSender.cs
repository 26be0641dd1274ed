using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Sending;

/// <summary>The only way out to the tenant: asks the gate, paces writes, puts the token on, waits as <c>Retry-After</c> says, counts the budget.</summary>
public interface ITenantSender
{
    /// <summary>Sends the request as it is, or says why not.</summary>
    /// <returns>What came back with real ids and values, not yet redacted; an <see cref="Exchange.Failure"/> where nothing was sent or nothing came.</returns>
    Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken);
}
