namespace AssignConformance.Tenant.Sending;

/// <summary>Keeps writes apart in time and counts them. Not safe for parallel use: writes go one at a time.</summary>
/// <param name="interval">The least time between the beginnings of two writes.</param>
/// <param name="budget">How many there may be.</param>
internal sealed class WritePace(TimeSpan interval, int budget, TimeProvider time)
{
    private long? _last;

    public int Budget => budget;

    /// <summary>Writes that were let go.</summary>
    public int Spent { get; private set; }

    /// <summary>Waits until the next write may go; false where none may any more.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        if (Spent >= budget)
        {
            return false;
        }

        if (_last is { } last && interval - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        _last = time.GetTimestamp();
        Spent++;
        return true;
    }
}
