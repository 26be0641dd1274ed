using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Answers so many requests in a period and refuses the others with 429 and a <c>Retry-After</c> in whole seconds (RFC 9110 §10.2.3).</summary>
/// <remarks>
/// A period begins with its first request. A refused request is known again by token, method and target; one that comes back before its time is refused
/// again with the rest of its wait, however few others there are, and counted.
/// </remarks>
public sealed class Throttle(RequestRate rate, TimeProvider time) : IServingStep
{
    /// <summary>Refused requests that are remembered; more at once are refused all the same but not known again.</summary>
    private const int MostRemembered = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _allowedFrom = new(StringComparer.Ordinal);
    private long? _periodStart;
    private int _answered;
    private ThrottleTally _tally = new(0, 0);

    public ThrottleTally Tally
    {
        get
        {
            lock (_gate)
            {
                return _tally;
            }
        }
    }

    public Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken)
    {
        StubAnswer? refusal;
        lock (_gate)
        {
            refusal = Refuse(string.Join('\n', request.HeaderValues("Authorization").Append(request.Method).Append(request.Target)));
        }

        return refusal is null ? next(request, cancellationToken) : Task.FromResult(refusal);
    }

    private StubAnswer? Refuse(string caller)
    {
        var now = time.GetTimestamp();
        if (_allowedFrom.TryGetValue(caller, out var allowedFrom) && time.GetElapsedTime(now, allowedFrom) is var rest && rest > TimeSpan.Zero)
        {
            _tally = new ThrottleTally(_tally.Refused + 1, _tally.TooEarly + 1);
            return Answer(rest, string.Create(CultureInfo.InvariantCulture, $"The request came back {rest.TotalSeconds:0.000} s before its Retry-After was over."));
        }

        _allowedFrom.Remove(caller);
        if (_periodStart is not { } start || time.GetElapsedTime(start, now) >= rate.Period)
        {
            (_periodStart, _answered) = (now, 0);
        }

        if (_answered < rate.Requests)
        {
            _answered++;
            return null;
        }

        var wait = TimeSpan.FromSeconds(Seconds(rate.Period - time.GetElapsedTime(_periodStart.Value, now)));
        Remember(caller, now, now + (long)(wait.TotalSeconds * time.TimestampFrequency));
        _tally = _tally with { Refused = _tally.Refused + 1 };
        return Answer(wait, $"More than {rate} requests.");
    }

    private void Remember(string caller, long now, long allowedFrom)
    {
        if (_allowedFrom.Count >= MostRemembered)
        {
            foreach (var passed in _allowedFrom.Where(each => each.Value <= now).Select(each => each.Key).ToList())
            {
                _allowedFrom.Remove(passed);
            }
        }

        if (_allowedFrom.Count < MostRemembered)
        {
            _allowedFrom[caller] = allowedFrom;
        }
    }

    private static StubAnswer Answer(TimeSpan wait, string message)
        => GraphRefusal.Create(
            StatusCodes.Status429TooManyRequests,
            "throttle",
            "TooManyRequests",
            message,
            new WireField("Retry-After", Seconds(wait).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whole seconds, rounded up, at least 1.</summary>
    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
