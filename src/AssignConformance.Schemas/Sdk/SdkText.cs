using System.Globalization;
using System.Xml;

namespace AssignConformance.Schemas.Sdk;

/// <summary>Texts of one type that mean the same: the SDK's writer has forms of its own.</summary>
internal static class SdkText
{
    /// <param name="type">An EDM type, or an enumeration of the SDK.</param>
    public static bool MeanTheSame(string sent, string returned, string type) => type switch
    {
        "Edm.String" => false,
        "Edm.DateTimeOffset" or "Edm.Date" => HasDate(sent) && Moments(sent).Intersect(Moments(returned)).Any(),
        "Edm.TimeOfDay" => Time(sent) is { } time && time == Time(returned),
        "Edm.Duration" => Duration(sent) is { } duration && duration == Duration(returned),
        _ => Parts(sent).SequenceEqual(Parts(returned), StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>Without a date the SDK takes that of today.</summary>
    private static bool HasDate(string text) => text.Contains('-', StringComparison.Ordinal);

    /// <summary>The moments that the text can stand for: one without an offset is read as of here or of Greenwich.</summary>
    private static IEnumerable<DateTimeOffset> Moments(string text)
    {
        foreach (var style in new[] { DateTimeStyles.AssumeUniversal, DateTimeStyles.AssumeLocal })
        {
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, style, out var moment))
            {
                yield return moment;
            }
        }
    }

    /// <summary>Whole seconds: the SDK cuts fractions off.</summary>
    private static long? Time(string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time.Ticks / TimeSpan.TicksPerSecond : null;

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The members that an enumeration's value joins, in one order.</summary>
    private static IEnumerable<string> Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.OrdinalIgnoreCase);
}
