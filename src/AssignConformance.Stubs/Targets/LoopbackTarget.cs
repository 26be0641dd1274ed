using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.Targets;

/// <summary>Sends requests to a stub or another server near by, exactly as given, with a fixed token that is worth nothing.</summary>
/// <remarks>HTTP/1.1; no proxy, no redirects, no cookies, no decompression, no retries of its own. Safe for parallel use.</remarks>
public sealed class LoopbackTarget : ITarget, IDisposable
{
    /// <summary>The bearer token of an authenticated request. Never a credential.</summary>
    public const string Token = "conformance";

    /// <summary>Bytes that a response body may have.</summary>
    public const int LargestBody = 64 * 1024 * 1024;

    private static readonly string[] s_ownFields = ["Authorization", "Host", "Content-Length", "Transfer-Encoding", "Connection"];

    private readonly HttpClient _client;
    private readonly LoopbackTargetOptions _options;
    private readonly string _base;

    /// <param name="baseUrl">Scheme, host, port and perhaps a path, to which a request's target is appended.</param>
    /// <exception cref="TargetAddressException">The URL may not be sent requests.</exception>
    public LoopbackTarget(string baseUrl, LoopbackTargetOptions options)
    {
        var address = TargetAddress.Read(baseUrl, options.AllowedHosts);
        _base = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _options = options;
        _client = new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestBody };
        Name = options.Name ?? _base;
    }

    public string Name { get; }

    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        var started = _options.Time.GetTimestamp();
        var (response, failure) = await TrySendAsync(request, cancellationToken);
        var duration = _options.Time.GetElapsedTime(started);
        return new Exchange(request, response, duration, [new Attempt(response?.StatusCode, duration, TimeSpan.Zero)], failure);
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    };

    private async Task<(GraphResponse? Response, ExchangeFailure? Failure)> TrySendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var timeOut = new CancellationTokenSource(_options.TimeOut, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        try
        {
            using var message = Message(request);
            using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token);
            var response = await ReadAsync(answer, either.Token);
            return IsAnswered(response)
                ? (response, null)
                : (null, new ExchangeFailure("AC9006", UnmatchedAnswer.Read(response.Body), FailureKind.Harness));
        }
        catch (FormatException exception)
        {
            return (null, new ExchangeFailure("AC9006", $"{request.Method} {request.Target} can't be sent: {exception.Message}", FailureKind.Harness));
        }
        catch (HttpRequestException exception)
        {
            return (null, new ExchangeFailure("AC9007", $"{_base} did not answer {request.Method} {request.Target}: {Innermost(exception)}"));
        }
        catch (OperationCanceledException) when (timeOut.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (null, new ExchangeFailure("AC9009", $"{_base} did not answer {request.Method} {request.Target} within {_options.TimeOut.TotalSeconds:0.###} s"));
        }
    }

    private bool IsAnswered(GraphResponse response)
        => response.Header(StubFields.Unmatched) is null && (_options.MappingField is not { } field || response.Header(field) is not null);

    private static string Innermost(Exception exception) => exception.GetBaseException().Message;

    private HttpRequestMessage Message(GraphRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), Address(request.Target))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = request.Body is { } body ? new ReadOnlyMemoryContent(body) : null,
        };
        if (request.Authenticated)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach (var field in request.Headers.Where(field => !s_ownFields.Contains(field.Name, StringComparer.OrdinalIgnoreCase)))
        {
            Add(message, field);
        }

        return message;
    }

    /// <summary>Puts a field where HttpClient wants it. A content field without a body brings a body of no bytes (Content-Length: 0).</summary>
    private static void Add(HttpRequestMessage message, WireField field)
    {
        if (field.Value.AsSpan().ContainsAny('\r', '\n', '\0')
            || (!message.Headers.TryAddWithoutValidation(field.Name, field.Value)
                && !(message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(field.Name, field.Value)))
        {
            throw new FormatException($"the header field \"{field.Name}\" is malformed");
        }
    }

    /// <summary>The URL with the target exactly as given: <see cref="Uri"/> would otherwise decode, resolve dots and drop a fragment.</summary>
    private Uri Address(string target)
    {
        if (!target.StartsWith('/') || target.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new FormatException("the target must begin with / and hold nothing but printable ASCII; percent-encode it");
        }

        return new Uri(_base + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static async Task<GraphResponse> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken) => new()
    {
        StatusCode = (int)answer.StatusCode,
        ReasonPhrase = answer.ReasonPhrase ?? "",
        Headers = [.. Fields(answer.Headers), .. Fields(answer.Content.Headers)],
        Body = await answer.Content.ReadAsByteArrayAsync(cancellationToken),
    };

    private static IEnumerable<WireField> Fields(HttpHeaders headers)
        => headers.NonValidated.SelectMany(field => field.Value, (field, value) => new WireField(field.Key, value));
}
