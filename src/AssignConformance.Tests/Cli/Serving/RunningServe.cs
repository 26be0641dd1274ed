using System.Text;
using AssignConformance.Cli;
using AssignConformance.Tests.Support;

namespace AssignConformance.Tests.Cli.Serving;

/// <summary>The command <c>serve</c> on a copy of the project, running.</summary>
internal sealed class RunningServe : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();
    private readonly Task<int> _run;

    private RunningServe(string[] args) => _run = Task.Run(() => CommandLine.InvokeAsync(["serve", .. args], _output, _error, _stop.Token));

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Output => _output.ToString();

    public static async Task<RunningServe> StartAsync(ProjectCopy project, params string[] args)
    {
        var served = new RunningServe(["--docs", project.Docs, .. args]);
        var line = await served.TellsAsync("listening: ");
        served.Address = new Uri(line["listening: ".Length..]);
        return served;
    }

    /// <summary>The first line of the output that begins so; waits for it.</summary>
    public Task<string> TellsAsync(string beginning) => WaitAsync(_output, beginning);

    /// <summary>The first line of the error output that begins so; waits for it.</summary>
    public Task<string> WarnsAsync(string beginning) => WaitAsync(_error, beginning);

    /// <summary>Sends JSON with a token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string target, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, target)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "x");
        return await client.SendAsync(request);
    }

    /// <summary>Stops as Ctrl-C does.</summary>
    public async Task<(int ExitCode, string Output)> StopAsync()
    {
        await _stop.CancelAsync();
        return (await _run, Output);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task<string> WaitAsync(Transcript transcript, string beginning)
    {
        var limit = DateTimeOffset.UtcNow + s_patience;
        while (DateTimeOffset.UtcNow < limit)
        {
            var isOver = _run.IsCompleted;
            if (transcript.ToString().Split('\n')[..^1].FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (isOver)
            {
                break;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"serve never wrote \"{beginning}\": {_output}{_error}");
    }

    /// <summary>What was written, readable while it is being written.</summary>
    private sealed class Transcript : TextWriter
    {
        private readonly StringBuilder _text = new();

        public Transcript() => CoreNewLine = ['\n'];

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }
}
