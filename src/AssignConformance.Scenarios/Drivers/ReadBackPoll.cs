using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Reads again, at growing intervals, until what is read is what was assigned or the deadline is over: a service may take a while to tell what it was told.</summary>
/// <param name="exchange">The last read.</param>
/// <param name="reads">How many reads there were, the first included.</param>
/// <param name="time">From the end of the first read to the end of the last.</param>
/// <param name="isSettled">The last read is what was assigned.</param>
internal sealed class ReadBackPoll(Exchange exchange, int reads, TimeSpan time, bool isSettled)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    public Exchange Exchange => exchange;

    /// <summary>How it went, for the exchange's note.</summary>
    public string InWords => string.Create(
        CultureInfo.InvariantCulture,
        $"Read {reads}, {time.TotalSeconds:0.0} s after the first: {(exchange.Failure is not null ? "nothing came back" : isSettled ? "now it is as expected" : "still not as expected")}");

    /// <summary>Reads at least once more, the last time at the deadline.</summary>
    /// <param name="isSettled">Whether an answer is what is expected.</param>
    public static async Task<ReadBackPoll> RunAsync(GraphRequest request, Func<GraphResponse, bool> isSettled, ConformanceSession session)
    {
        var clock = session.Clock;
        var first = clock.GetTimestamp();
        var interval = s_shortest;
        for (var reads = 2; ; reads++)
        {
            var left = session.Expectations.ReadBackDeadline - clock.GetElapsedTime(first);
            await Task.Delay(Shorter(interval, left), clock, session.Cancellation);
            var exchange = await session.Target.SendAsync(request, session.Cancellation);
            var time = clock.GetElapsedTime(first);
            var settled = exchange.Response is { } response && isSettled(response);
            if (settled || exchange.Failure is not null || time >= session.Expectations.ReadBackDeadline)
            {
                return new ReadBackPoll(exchange, reads, time, settled);
            }

            interval = Shorter(interval * 2, s_longest);
        }
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
