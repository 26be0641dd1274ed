using System.Globalization;

namespace AssignConformance.Reports;

/// <summary>Numbers and durations as people read them, in every culture the same.</summary>
internal static class Count
{
    public static string Of(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 scenario</c>, <c>2 scenarios</c>.</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{Of(number)} {noun}s";

    /// <summary><c>840 µs</c>, <c>12 ms</c>, <c>1.24 s</c>, <c>2 min 05 s</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 1 } => Write($"{duration.TotalMicroseconds:0} µs"),
        { TotalMilliseconds: < 10 } => Write($"{duration.TotalMilliseconds:0.0} ms"),
        { TotalSeconds: < 1 } => Write($"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => Write($"{duration.TotalSeconds:0.00} s"),
        _ => Write($"{Math.Floor(duration.TotalMinutes):0} min {duration.Seconds:00} s"),
    };

    private static string Write(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
