using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;

namespace AssignConformance.Tenant.Sending;

/// <summary>The only way out to the tenant.</summary>
/// <remarks>
/// Asks the gate first. Writes go one at a time, apart in time, within the budget, retries included. 429, 503 and 504 are tried again, at most
/// <see cref="BusyAnswer.MostTries"/> tries in all; a 401 once, with a new token. A write whose answer was lost is never sent again. Safe for parallel use.
/// </remarks>
public sealed class TenantSender : ITenantSender, IDisposable
{
    private readonly TenantSettings _settings;
    private readonly IRequestGate _gate;
    private readonly TenantTokens _tokens;
    private readonly SendingOptions _options;
    private readonly GraphPipeline _pipeline;
    private readonly WritePace _pace;
    private readonly SemaphoreSlim _oneWrite = new(1);

    public TenantSender(TenantSettings settings, IRequestGate gate, TenantTokens tokens, SendingOptions options)
    {
        (_settings, _gate, _tokens, _options) = (settings, gate, tokens, options);
        _pipeline = new GraphPipeline(settings, tokens, options.Network);
        _pace = new WritePace(settings.WriteInterval, settings.WriteBudget, options.Time);
    }

    /// <summary>Writes that were sent, retries included.</summary>
    public int WritesSent => _pace.Spent;

    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        switch (_gate.Judge(request))
        {
            case GateDecision.Shut shut:
                return new Exchange(request, null, TimeSpan.Zero, [], new ExchangeFailure("AC9010", $"{request.Method} {request.Target} was not sent: {shut.Reason}", FailureKind.NotSendable));
            case GateDecision.Open { IsWrite: false }:
                return await ConverseAsync(request, isWrite: false, cancellationToken);
            default:
                await _oneWrite.WaitAsync(cancellationToken);
                try
                {
                    return await ConverseAsync(request, isWrite: true, cancellationToken);
                }
                finally
                {
                    _oneWrite.Release();
                }
        }
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _oneWrite.Dispose();
    }

    private async Task<Exchange> ConverseAsync(GraphRequest request, bool isWrite, CancellationToken cancellationToken)
    {
        var started = _options.Time.GetTimestamp();
        var requestId = _options.NewRequestId();
        var attempts = ImmutableArray.CreateBuilder<Attempt>();
        var (renewed, busy) = (false, 0);
        while (true)
        {
            var (response, failure, took) = await TryAsync(request, isWrite, requestId, cancellationToken);
            var wait = TimeSpan.Zero;
            var again = false;
            if (response is { StatusCode: 401 } && request.Authenticated)
            {
                again = !renewed;
                renewed = true;
                failure = again ? null : new ExchangeFailure("AC9008", $"{request.Method} {request.Target} got 401 with a new token as well: the tenant does not take this credential's tokens.");
                _tokens.Renew();
            }
            else if (response is not null && BusyAnswer.Is(response))
            {
                busy++;
                wait = BusyAnswer.Wait(response, busy, _options.Time.GetUtcNow());
                failure = BusyAnswer.Stop(request, isWrite, response, busy, wait, _settings.LongestRetryAfter);
                again = failure is null;
            }
            else if (response is not null)
            {
                failure = EnvironmentAnswer.Read(request, response);
            }

            if (took is { } duration)
            {
                attempts.Add(new Attempt(response?.StatusCode, duration, again ? wait : TimeSpan.Zero));
            }

            if (!again)
            {
                return new Exchange(request, response, _options.Time.GetElapsedTime(started), attempts.ToImmutable(), failure) { ClientRequestId = requestId.ToString("D") };
            }

            await Task.Delay(wait, _options.Time, cancellationToken);
        }
    }

    /// <summary>One try. <c>Took</c> is null where nothing was sent.</summary>
    private async Task<(GraphResponse? Response, ExchangeFailure? Failure, TimeSpan? Took)> TryAsync(
        GraphRequest request, bool isWrite, Guid requestId, CancellationToken cancellationToken)
    {
        HttpRequestMessage message;
        try
        {
            message = await _pipeline.WriteAsync(request, requestId, cancellationToken);
        }
        catch (TenantTokenException exception)
        {
            return (null, new ExchangeFailure("AC9008", exception.Message), null);
        }
        catch (FormatException exception)
        {
            return (null, new ExchangeFailure("AC9010", $"{request.Method} {request.Target} can't be sent: {exception.Message}", FailureKind.NotSendable), null);
        }

        using (message)
        {
            if (isWrite && !await _pace.TakeAsync(cancellationToken))
            {
                return (null, new ExchangeFailure("AC9002", string.Create(
                    CultureInfo.InvariantCulture, $"The budget of {_pace.Budget} writes a run is spent, so {request.Method} {request.Target} was not sent; raise writeBudget if the run needs more.")), null);
            }

            var started = _options.Time.GetTimestamp();
            var (response, failure) = await SendAsync(message, request, isWrite, cancellationToken);
            return (response, failure, _options.Time.GetElapsedTime(started));
        }
    }

    private async Task<(GraphResponse? Response, ExchangeFailure? Failure)> SendAsync(
        HttpRequestMessage message, GraphRequest request, bool isWrite, CancellationToken cancellationToken)
    {
        using var timeOut = new CancellationTokenSource(_options.TimeOut, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        var lost = isWrite ? " Whether the tenant did it is not known; it is not sent again." : "";
        try
        {
            using var answer = await _pipeline.SendAsync(message, either.Token);
            return (await ReadAsync(answer, either.Token), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, new ExchangeFailure("AC9007", $"{_settings.Cloud.Graph.Authority} did not answer {request.Method} {request.Target}: {exception.GetBaseException().Message}.{lost}"));
        }
        catch (OperationCanceledException) when (timeOut.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (null, new ExchangeFailure("AC9009", string.Create(
                CultureInfo.InvariantCulture, $"{_settings.Cloud.Graph.Authority} did not answer {request.Method} {request.Target} within {_options.TimeOut.TotalSeconds:0.###} s.{lost}")));
        }
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
