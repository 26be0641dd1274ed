using System.Globalization;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>A number of requests in a time.</summary>
/// <param name="Requests">1–1,000,000.</param>
/// <param name="Period">A second or a minute.</param>
public sealed record RequestRate(int Requests, TimeSpan Period)
{
    private const int Most = 1_000_000;

    /// <summary>Reads <c>5/s</c> or <c>300/m</c>; null where the text is neither.</summary>
    public static RequestRate? Parse(string text)
    {
        var parts = text.Split('/');
        TimeSpan? period = parts.Length != 2 ? null : parts[1] switch
        {
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            _ => null,
        };
        return period is { } time && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var requests) && requests is >= 1 and <= Most
            ? new RequestRate(requests, time)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Requests}/{(Period == TimeSpan.FromSeconds(1) ? "s" : "m")}");
}
