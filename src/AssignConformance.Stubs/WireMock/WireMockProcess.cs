using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.WireMock;

/// <summary>The Java process that runs WireMock, with what it prints.</summary>
/// <remarks>
/// It ends with this process, whatever ends that: a shell starts a watcher that waits for standard input to close, and then becomes Java itself. The
/// system closes our end of the pipe after SIGKILL too; no pid has to be kept, and no other process can be hit by a pid that was given again.
/// Signals of the terminal (Ctrl-C) are not for WireMock: this process stops it when it has finished. Windows has no such shell; there WireMock
/// is ended by <see cref="DisposeAsync"/> alone.
/// </remarks>
internal sealed class WireMockProcess : IAsyncDisposable
{
    private const int LongestLog = 64 * 1024;

    private const string Watched = """
        trap '' HUP INT QUIT
        exec 3<&0 </dev/null
        { read -r last <&3 || kill -KILL $$; } >/dev/null 2>&1 &
        exec 3<&-
        exec "$@"
        """;

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private WireMockProcess(Process process)
    {
        _process = process;
        _reading = ReadAllAsync();
    }

    /// <summary>What WireMock has printed, standard error included: at most its first 64 Ki characters.</summary>
    public string Log
    {
        get
        {
            lock (_gate)
            {
                return _log.ToString().Trim();
            }
        }
    }

    /// <exception cref="StubHostException">Java can't be run.</exception>
    public static WireMockProcess Start(WireMockOptions options)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(options.Java, Arguments(options))
            : new ProcessStartInfo("/bin/sh", ["-c", Watched, "sh", options.Java, .. Arguments(options)]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            return new WireMockProcess(Process.Start(start) ?? throw new StubHostException($"{options.Java} can't be run."));
        }
        catch (Win32Exception exception)
        {
            throw new StubHostException($"{options.Java} can't be run: {exception.Message}.", exception);
        }
    }

    /// <summary>The port that WireMock says it listens on.</summary>
    /// <exception cref="EndOfStreamException">It ended without saying one.</exception>
    public Task<int> ReadPortAsync(CancellationToken cancellationToken) => _port.Task.WaitAsync(cancellationToken);

    /// <summary>Ends WireMock at once: it has nothing to save.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            await _process.WaitForExitAsync();

            // The process is gone and its id may be given again: the watcher is told that there is nothing to end.
            await _process.StandardInput.WriteLineAsync("ended");
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The watcher is gone too.
        }

        await _reading;
        _process.Dispose();
    }

    private async Task ReadAllAsync()
    {
        await Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
        _port.TrySetException(new EndOfStreamException("WireMock ended."));
        _ = _port.Task.Exception;
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (_gate)
            {
                if (_log.Length < LongestLog)
                {
                    _log.Append(line).Append('\n');
                }
            }

            if (line.StartsWith("port:", StringComparison.Ordinal) && int.TryParse(line.AsSpan("port:".Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var port))
            {
                _port.TrySetResult(port);
            }
        }
    }

    private static IEnumerable<string> Arguments(WireMockOptions options) =>
    [
        "-jar", options.Jar, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", options.Root, "--disable-banner",
        .. options.JournalEntries == 0 ? ["--no-request-journal"] : new[] { "--max-request-journal-entries", options.JournalEntries.ToString(CultureInfo.InvariantCulture) },
    ];
}
