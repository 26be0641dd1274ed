using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace AssignConformance.Tenant.Sending;

/// <summary>Microsoft Graph's own pipeline, less those of its handlers that change what is sent or decide to send again.</summary>
internal sealed class GraphPipeline : IDisposable
{
    /// <summary>Bytes that a response body may have.</summary>
    public const int LargestBody = 64 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly BaseGraphRequestAdapter _withToken;
    private readonly BaseGraphRequestAdapter _without;
    private readonly TenantSettings _settings;
    private readonly TenantTokens _tokens;

    public GraphPipeline(TenantSettings settings, TenantTokens tokens, HttpMessageHandler? network)
    {
        _settings = settings;
        _tokens = tokens;
        var options = new GraphClientOptions();
        var handlers = GraphClientFactory.CreateDefaultHandlers(options).Where(IsHarmless).ToList();
        _client = GraphClientFactory.Create(handlers, finalHandler: network ?? CreateNetwork(), disposeHandler: network is null);
        _client.Timeout = Timeout.InfiniteTimeSpan;
        _client.MaxResponseContentBufferSize = LargestBody;
        _withToken = new BaseGraphRequestAdapter(new BaseBearerTokenAuthenticationProvider(tokens), options, httpClient: _client);
        _without = new BaseGraphRequestAdapter(new AnonymousAuthenticationProvider(), options, httpClient: _client);
    }

    /// <summary>The request as the SDK would send it: path, fields and bytes as given, with a token where asked for.</summary>
    /// <exception cref="TenantTokenException">There is no token, or the request would go to another server.</exception>
    /// <exception cref="FormatException">The request can't be sent as it is.</exception>
    public async Task<HttpRequestMessage> WriteAsync(GraphRequest request, Guid requestId, CancellationToken cancellationToken)
    {
        var information = new RequestInformation
        {
            HttpMethod = Enum.TryParse<Method>(request.Method, ignoreCase: false, out var method) ? method : throw new FormatException($"the method {request.Method} is not sent"),
            URI = Address(request.Target),
        };
        if (request.Body is { } body)
        {
            // Without a media type of the request's own the SDK would be asked for one: the field below is the documented one, or none.
            information.Content = new MemoryStream(body.ToArray(), writable: false);
        }

        foreach (var field in request.Headers.Where(field => !RequestFields.IsOwn(field.Name)))
        {
            information.Headers.Add(field.Name, field.Value);
        }

        information.Headers.TryAdd("client-request-id", requestId.ToString("D"));
        var adapter = request.Authenticated ? _withToken : _without;
        return await adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(information, cancellationToken)
            ?? throw new System.Diagnostics.UnreachableException();
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        => _client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);

    public void Dispose()
    {
        _withToken.Dispose();
        _without.Dispose();
        _client.Dispose();
    }

    /// <summary>
    /// Not the retry handler (it misreads <c>Retry-After</c> and does not count), not the redirect handler (a redirect is an answer), and none that rewrites
    /// a URL: <c>ParametersNameDecoding</c> decodes, <c>ODataQuery</c> adds <c>$</c>, <c>UriReplacement</c> replaces.
    /// </summary>
    private static bool IsHarmless(DelegatingHandler handler)
        => handler is not (RetryHandler or RedirectHandler or ParametersNameDecodingHandler)
            && !handler.GetType().Name.StartsWith("ODataQuery", StringComparison.Ordinal)
            && !handler.GetType().Name.StartsWith("UriReplacement", StringComparison.Ordinal);

    private static SocketsHttpHandler CreateNetwork() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>The URL with the target exactly as given: <see cref="Uri"/> would otherwise decode and resolve dots.</summary>
    private Uri Address(string target)
    {
        if (!target.StartsWith('/') || target.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new FormatException("the target must begin with / and hold nothing but printable ASCII");
        }

        var address = new Uri(
            _settings.Cloud.Graph.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return _tokens.IsConfigured(address) ? address : throw new FormatException("the target leads to another server");
    }
}
