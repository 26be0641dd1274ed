using System.Diagnostics;

namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>The process of the client on trial, which the test names as soon as it has started it.</summary>
public sealed class ClientProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_closing = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private TaskCompletionSource<int> _pid = NewPid();
    private Killing? _killing;

    /// <summary>Names the client.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is 1 or less, or this process's own: none that a test started.</exception>
    public void Name(int pid)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(pid, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(pid, Environment.ProcessId);
        lock (_gate)
        {
            Forget();
            _pid.SetResult(pid);
        }
    }

    /// <summary>The client that was named is not meant any more.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            if (_pid.Task.IsCompleted)
            {
                _pid = NewPid();
            }
        }
    }

    /// <summary>Keeps a request waiting while a client is being killed, and says whether it is the dying one's.</summary>
    /// <remarks>Before the signal is sent, only the client can have sent it. Afterwards the test may have started the next one; a dead client's connection is closed.</remarks>
    /// <param name="requestAborted">Cancelled when the request's connection is closed.</param>
    public async Task<bool> IsOfDyingClientAsync(CancellationToken requestAborted)
    {
        if (_killing is not { } killing)
        {
            return false;
        }

        var isSent = killing.IsSent;
        await killing.Done.Task;
        if (isSent)
        {
            await Task.Delay(s_closing, CancellationToken.None);
        }

        return !isSent || requestAborted.IsCancellationRequested;
    }

    /// <summary>Keeps all later requests waiting until <see cref="KillAsync"/> has killed.</summary>
    public void AnnounceKill() => _killing ??= new Killing();

    /// <summary>Sends SIGKILL to the client, waiting until its id is known and until it is gone, up to 30 s. Says why it could not.</summary>
    public async Task<string?> KillAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            using var process = Process.GetProcessById(await PidAsync().WaitAsync(patience.Token));
            process.Kill();
            MarkSent();
            await process.WaitForExitAsync(patience.Token);
            Forget();
            return null;
        }
        catch (OperationCanceledException)
        {
            return "no client was named, or it did not end, within 30 s";
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return exception.Message;
        }
        finally
        {
            Interlocked.Exchange(ref _killing, null)?.Done.SetResult();
        }
    }

    private Task<int> PidAsync()
    {
        lock (_gate)
        {
            return _pid.Task;
        }
    }

    private void MarkSent()
    {
        if (_killing is { } killing)
        {
            killing.IsSent = true;
        }
    }

    private static TaskCompletionSource<int> NewPid() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Killing
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsSent { get; set; }
    }
}
