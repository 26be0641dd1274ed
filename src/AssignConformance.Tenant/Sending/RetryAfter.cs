using System.Globalization;

namespace AssignConformance.Tenant.Sending;

/// <summary>The wait that a <c>Retry-After</c> field asks for, zero or longer.</summary>
/// <remarks>Whole seconds, fractional seconds (Graph sends <c>2.128</c>) or an HTTP-date in each of its three forms. Source: RFC 9110 §10.2.3, §5.6.7.</remarks>
public readonly record struct RetryAfter(TimeSpan Delay)
{
    /// <summary>What a number of seconds beyond all sense becomes: longer than any cap.</summary>
    private static readonly TimeSpan s_endless = TimeSpan.FromDays(10_000);

    private static readonly string[] s_dateForms = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy"];

    /// <summary>Reads a field; null where there is none or it is malformed.</summary>
    /// <param name="date">The answer's <c>Date</c> field, which a date is relative to: the clocks of two machines differ.</param>
    /// <param name="now">What a date is relative to where the answer has no <c>Date</c>.</param>
    public static RetryAfter? Read(string? field, string? date, DateTimeOffset now)
    {
        if (field is null)
        {
            return null;
        }

        if (decimal.TryParse(field.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return new RetryAfter(seconds < (decimal)s_endless.TotalSeconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : s_endless);
        }

        if (field.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit))
        {
            return new RetryAfter(s_endless);
        }

        return ReadDate(field) is { } until ? new RetryAfter(Max(TimeSpan.Zero, until - (ReadDate(date) ?? now))) : null;
    }

    private static DateTimeOffset? ReadDate(string? text)
        => DateTimeOffset.TryParseExact(text?.Trim(), s_dateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
