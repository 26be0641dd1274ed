using System.Globalization;

namespace AssignConformance.Proof.Facts;

/// <summary>Forms of dates, times and durations (OData ABNF 4.01). A date is one of the calendar: February has 29 days in leap years only.</summary>
internal static class TimeForm
{
    private const int MostFractionDigits = 12;

    /// <summary><c>2021-01-31</c>; years before 1 and after 9999 have their sign and digits.</summary>
    public static bool IsDate(string text)
    {
        var parts = text.TrimStart('-').Split('-');
        return parts.Length == 3 && text.Length - text.TrimStart('-').Length <= 1
            && parts[0].Length >= 4 && (parts[0].Length == 4 || parts[0][0] != '0') && Digits(parts[0])
            && Number(parts[1], 1, 12) is { } month
            && Number(parts[2], 1, DaysIn(parts[0], month)) is not null;
    }

    /// <summary><c>23:59</c>, <c>23:59:59</c> or <c>23:59:59.999</c>, with up to 12 digits of a second's fraction.</summary>
    public static bool IsTimeOfDay(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 2 or 3
            && Number(parts[0], 0, 23) is not null
            && Number(parts[1], 0, 59) is not null
            && (parts.Length == 2 || IsSecond(parts[2]));
    }

    /// <summary>A date, <c>T</c>, a time, and <c>Z</c> or an offset.</summary>
    public static bool IsDateTimeOffset(string text)
    {
        var t = text.IndexOfAny(['T', 't']);
        if (t < 0 || !IsDate(text[..t]))
        {
            return false;
        }

        var time = text[(t + 1)..];
        if (time.EndsWith('Z') || time.EndsWith('z'))
        {
            return IsTimeOfDay(time[..^1]);
        }

        var sign = time.LastIndexOfAny(['+', '-']);
        return sign > 0 && IsTimeOfDay(time[..sign])
            && time[(sign + 1)..].Split(':') is [var hour, var minute] && Number(hour, 0, 23) is not null && Number(minute, 0, 59) is not null;
    }

    /// <summary><c>P1DT2H3M4.5S</c>, with at least one part; without years and months, whose length nobody knows.</summary>
    public static bool IsDuration(string text)
    {
        var parts = (text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text).Split('T');
        return parts.Length <= 2 && parts[0].StartsWith('P')
            && (parts.Length == 1 ? parts[0].Length > 1 : parts[1].Length > 0)
            && After(parts[0][1..], 'D', Digits) is ""
            && (parts.Length == 1 || After(After(After(parts[1], 'H', Digits), 'M', Digits), 'S', IsDecimal) is "");
    }

    /// <summary>What follows the number with that unit, the text itself where the unit is not in it; null where no number stands before the unit.</summary>
    private static string? After(string? text, char unit, Func<string, bool> isNumber)
        => text?.Split(unit, 2) is not [var number, var rest] ? text : isNumber(number) ? rest : null;

    private static bool IsDecimal(string text) => text.Split('.') is { Length: <= 2 } parts && parts.All(Digits);

    private static bool IsSecond(string text)
        => text.Split('.') is var parts && parts.Length <= 2 && Number(parts[0], 0, 59) is not null
            && (parts.Length == 1 || (Digits(parts[1]) && parts[1].Length <= MostFractionDigits));

    /// <summary>Leap years repeat after 400 years, so that the year's last four digits tell.</summary>
    private static int DaysIn(string year, int month)
    {
        var cycle = int.Parse(year.AsSpan(year.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture) % 400;
        return DateTime.DaysInMonth(cycle + 400, month);
    }

    /// <summary>Two digits that name a number within the limits, or null.</summary>
    private static int? Number(string text, int smallest, int largest)
        => text.Length == 2 && Digits(text) && int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var number && number >= smallest && number <= largest ? number : null;

    private static bool Digits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
