using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AssignConformance.Stubs.Hosting.Serving;
using AssignConformance.Stubs.Mappings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Answers by mappings within this process: Kestrel on 127.0.0.1, HTTP/1.1, where asked for over TLS.</summary>
/// <remarks>
/// Reads no configuration file and no environment variable, writes to no console, takes no signal.
/// Differs from WireMock 3.13.2, on the same mappings, in this alone: JSON bodies are read strictly (RFC 8259, UTF-8 alone, no doubled names), and
/// are at most 8 MB; a body that is said to be gzip and is none is 400; there is no administration over the wire; a 204 or 304
/// whose mapping has a body is sent with it; answers have a Content-Length and a Date; refusals may carry <see cref="StubFields.Reason"/>;
/// answers that no mapping gives carry <see cref="StubFields.Unmatched"/>; a target with bytes that a URI may not hold, or with <c>%00</c>, is 400;
/// files below <c>__files</c> are not served by their own paths.
/// </remarks>
public sealed class EmbeddedStubHost(ImmutableArray<StubMapping> mappings, EmbeddedStubOptions options) : IStubHost
{
    private const int MostUnmatched = 1000;

    private readonly MappingAnswers _answers = new(mappings, options.Time);
    private readonly Throttle? _throttle = options.Throttle is { } rate ? new Throttle(rate, options.Time) : null;
    private readonly ConcurrentQueue<ServedRequest> _unmatched = [];
    private readonly CancellationTokenSource _stopping = new();
    private IDisposable? _rejections;
    private WebApplication? _application;
    private Uri? _baseAddress;

    public Uri BaseAddress => _baseAddress ?? throw new InvalidOperationException("The stub host is not started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_application is not null)
        {
            throw new InvalidOperationException("The stub host is started already.");
        }

        var application = Build();
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new StubHostException(Explain(exception), exception);
        }

        _application = application;
        _baseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>What was throttled so far; nothing where <see cref="EmbeddedStubOptions.Throttle"/> is null.</summary>
    public ThrottleTally Throttled => _throttle?.Tally ?? new ThrottleTally(0, 0);

    /// <summary>Answers by other mappings from now on; requests under way are answered by the old ones.</summary>
    public void Replace(ImmutableArray<StubMapping> replacements) => _answers.Replace(replacements);

    public Task ResetScenariosAsync(CancellationToken cancellationToken)
    {
        _answers.ResetScenarios();
        return Task.CompletedTask;
    }

    public Task<bool> ResetScenarioAsync(string scenario, CancellationToken cancellationToken) => Task.FromResult(_answers.ResetScenario(scenario));

    public Task<ImmutableArray<ServedRequest>> ReadUnmatchedAsync(CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<ServedRequest>>([.. _unmatched]);

    /// <summary>Stops listening; delays end, and requests under way get <see cref="EmbeddedStubOptions.Patience"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_application is { } application)
        {
            _application = null;
            await _stopping.CancelAsync();
            using var patience = new CancellationTokenSource(options.Patience, options.Time);
            await application.StopAsync(patience.Token);
            await application.DisposeAsync();
            _rejections?.Dispose();
        }

        _stopping.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "stub", EnvironmentName = Environments.Production });
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Limits.MaxRequestBodySize = RequestReading.LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (options.Certificate is { } certificate)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        var application = builder.Build();
        _rejections = application.Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new RejectedRequests(Note), (name, _, _) => string.Equals(name, RejectedRequests.EventName, StringComparison.Ordinal));
        application.Run(new StubHandler(Compose(), options.Time, Note).HandleAsync);
        return application;
    }

    /// <summary>The steps that a request passes, outermost first: faults, delay, batch, throttle, mappings.</summary>
    private Answering Compose()
    {
        var steps = new List<IServingStep>(options.Faults.Select(plan => new FaultPlayer(plan)));
        if (options.Delay > TimeSpan.Zero)
        {
            steps.Add(new Delay(options.Delay, options.Time, _stopping.Token));
        }

        if (options.AnswersBatches)
        {
            steps.Add(new Batch());
        }

        if (_throttle is not null)
        {
            steps.Add(_throttle);
        }

        return Enumerable.Reverse(steps).Aggregate<IServingStep, Answering>(
            _answers.AnswerAsync, (next, step) => (request, cancellationToken) => step.AnswerAsync(request, next, cancellationToken));
    }

    private void Note(ServedRequest request)
    {
        if (request.MappingName is null && _unmatched.Count < MostUnmatched)
        {
            _unmatched.Enqueue(request);
        }

        options.OnServed?.Invoke(request);
    }

    private string Explain(Exception exception)
    {
        var port = options.Port.ToString(CultureInfo.InvariantCulture);
        return exception.InnerException is AddressInUseException
            ? $"Port {port} on 127.0.0.1 is taken; give another, or 0 for a free one."
            : $"The stub can't listen on 127.0.0.1:{port}: {exception.Message}; give another port, or 0 for a free one.";
    }
}
