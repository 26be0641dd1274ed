using System.Diagnostics;

namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>The process of the client on trial, which the test names as soon as it has started it.</summary>
public sealed class ClientProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private TaskCompletionSource<int> _pid = NewPid();
    private TaskCompletionSource? _killing;

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

    /// <summary>Waits while a client is being killed. Says whether it had to: the request that waited came from the dying one.</summary>
    public async Task<bool> WaitForKillAsync(CancellationToken cancellationToken)
    {
        if (_killing is not { } killing)
        {
            return false;
        }

        await killing.Task.WaitAsync(cancellationToken);
        return true;
    }

    /// <summary>Keeps all later requests waiting until <see cref="KillAsync"/> has killed.</summary>
    public void AnnounceKill() => _killing ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends SIGKILL to the client, waiting until its id is known and until it is gone, up to 30 s. Says why it could not.</summary>
    public async Task<string?> KillAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            using var process = Process.GetProcessById(await PidAsync().WaitAsync(patience.Token));
            process.Kill();
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
            Interlocked.Exchange(ref _killing, null)?.SetResult();
        }
    }

    private Task<int> PidAsync()
    {
        lock (_gate)
        {
            return _pid.Task;
        }
    }

    private static TaskCompletionSource<int> NewPid() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
