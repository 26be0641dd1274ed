namespace AssignConformance.Tests.Clients;

/// <summary>Remembers where the last request of a client went and how it was answered; may ask for mended answers.</summary>
internal sealed class LastExchange : DelegatingHandler
{
    public Uri? Target { get; private set; }

    public int Status { get; private set; }

    /// <summary>Prefers the first example's answer without what its page gets wrong.</summary>
    public bool PrefersMended { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (PrefersMended)
        {
            request.Headers.Add("Prefer", "example=mended-1");
        }

        var response = await base.SendAsync(request, cancellationToken);
        (Target, Status) = (request.RequestUri, (int)response.StatusCode);
        return response;
    }
}
