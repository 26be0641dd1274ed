namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>Where requests wait for each other, so that none is looked at before all have come. Safe from several threads.</summary>
public sealed class MeetingPoint
{
    /// <summary>How long a request waits for those that never come; then it goes on alone.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _there;

    /// <param name="parties">How many must be there; at least 1.</param>
    public async Task WaitAsync(int parties, CancellationToken cancellationToken)
    {
        Task complete;
        lock (_gate)
        {
            complete = _complete.Task;
            if (++_there >= parties)
            {
                _complete.SetResult();
                (_complete, _there) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
            }
        }

        await complete.WaitAsync(s_patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
