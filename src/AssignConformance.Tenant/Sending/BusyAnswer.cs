using System.Globalization;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Sending;

/// <summary>What to do about an answer that asks to come back later (429, 503, 504).</summary>
internal static class BusyAnswer
{
    /// <summary>Tries of one request, the first included.</summary>
    public const int MostTries = 5;

    public static bool Is(GraphResponse response) => response.StatusCode is 429 or 503 or 504;

    /// <summary>The wait before the next try: what <c>Retry-After</c> says, or 1, 2, 4, 8 s where it says nothing.</summary>
    /// <param name="tries">Busy answers so far, this one included.</param>
    public static TimeSpan Wait(GraphResponse response, int tries, DateTimeOffset now)
        => RetryAfter.Read(response.Header("Retry-After"), response.Header("Date"), now)?.Delay ?? TimeSpan.FromSeconds(1 << (tries - 1));

    /// <summary>Why nothing more is tried, or null where it is.</summary>
    public static ExchangeFailure? Stop(GraphRequest request, bool isWrite, GraphResponse response, int tries, TimeSpan wait, TimeSpan longest)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{request.Method} {request.Target} got {response.StatusCode}");
        if (isWrite && response.StatusCode == 504)
        {
            return new ExchangeFailure("AC9009", $"{what}: the gateway waited too long, so nobody knows whether the tenant did it; a write is not sent twice then.");
        }

        if (tries >= MostTries)
        {
            return new ExchangeFailure(
                response.StatusCode == 429 ? "AC9002" : "AC9007",
                string.Create(CultureInfo.InvariantCulture, $"{what} to each of {MostTries} tries; run again when the tenant is less busy."));
        }

        return wait > longest
            ? new ExchangeFailure("AC9002", string.Create(
                CultureInfo.InvariantCulture, $"{what} and is to wait {wait.TotalSeconds:0.###} s, longer than the {longest.TotalSeconds:0.###} s that are allowed (longestRetryAfterSeconds)."))
            : null;
    }
}
