using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Cli.Composition;

/// <summary>The field <c>expires</c> of what is accepted for a while.</summary>
internal static class ExpiryDate
{
    /// <summary>The last day on which the record holds, written as yyyy-MM-dd.</summary>
    /// <exception cref="JsonFormException">It is no such date.</exception>
    public static DateOnly Of(JsonRecord record)
        => DateOnly.TryParseExact(record["expires"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw record.Fault("expires", $"\"{record["expires"]}\" is no date; write it as 2027-12-31.");
}
