using AssignConformance.Cli;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AssignConformance.Tests.Clients;

/// <summary>The command <c>serve</c>, running.</summary>
internal sealed class ServedPages : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly TextWriter _lines;
    private readonly Task<int> _run;

    private ServedPages(string[] args)
    {
        _lines = TextWriter.Synchronized(_output);
        _run = Task.Run(() => CommandLine.InvokeAsync(["serve", .. args], _lines, TextWriter.Synchronized(_error), _stop.Token));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<ServedPages> StartAsync(params string[] args)
    {
        var served = new ServedPages(args);
        var line = await served.WaitForAsync("listening: ");
        served.Address = new Uri(line["listening: ".Length..]);
        return served;
    }

    /// <summary>The first line that begins so; at most 60 s are waited.</summary>
    public async Task<string> WaitForAsync(string beginning)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            string text;
            lock (_lines)
            {
                text = _output.ToString();
            }

            if (text.Split(Environment.NewLine)[..^1].FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (_run.IsCompleted)
            {
                break;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"serve never wrote \"{beginning}\": {_error}");
    }

    /// <summary>Stops as Ctrl-C does.</summary>
    public async Task<(int ExitCode, string Output)> StopAsync()
    {
        await _stop.CancelAsync();
        return (await _run, _output.ToString());
    }

    /// <summary>Graph's own client with its default handlers, the retry handler included.</summary>
    /// <param name="version">The path segment below which it calls.</param>
    /// <param name="hasToken">Whether it sends a token.</param>
    /// <param name="handlers">Come last, nearest to the network.</param>
    public GraphServiceClient CreateClient(string version = "v1.0", bool hasToken = true, params DelegatingHandler[] handlers) => new(
        GraphClientFactory.Create([.. GraphClientFactory.CreateDefaultHandlers(), .. handlers]),
        hasToken ? new LoopbackToken() : new AnonymousAuthenticationProvider(),
        new Uri(Address, "/" + version).AbsoluteUri);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class LoopbackToken : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            if (request.URI.IsLoopback)
            {
                request.Headers.Add("Authorization", "Bearer conformance");
            }

            return Task.CompletedTask;
        }
    }
}
