using System.Text;
using AssignConformance.Cli;

namespace AssignConformance.Tests.Support;

/// <summary>A command that runs until it is stopped, with what it has written so far.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();
    private readonly Task<int> _run;

    public RunningCommand(params string[] args) => _run = Task.Run(() => CommandLine.InvokeAsync(args, _output, _error, _stop.Token));

    public string Output => _output.ToString();

    /// <summary>The first line of the output that begins so; waits for it.</summary>
    public Task<string> TellsAsync(string beginning) => WaitAsync(_output, beginning);

    /// <summary>The first line of the error output that begins so; waits for it.</summary>
    public Task<string> WarnsAsync(string beginning) => WaitAsync(_error, beginning);

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

        throw new InvalidOperationException($"the command never wrote \"{beginning}\": {_output}{_error}");
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
