using System.Globalization;
using AssignConformance.SimulatedTenant.Scripting;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>Writes a <c>Retry-After</c> in each of its forms.</summary>
internal static class RetryAfter
{
    /// <summary>The field's value; null for none.</summary>
    public static string? Write(RetryAfterForm form, double seconds, DateTimeOffset now) => form switch
    {
        RetryAfterForm.Missing => null,
        RetryAfterForm.Whole => Math.Ceiling(seconds).ToString("0", CultureInfo.InvariantCulture),
        RetryAfterForm.Fractional => seconds.ToString("0.000", CultureInfo.InvariantCulture),
        RetryAfterForm.Date => now.AddSeconds(Math.Ceiling(seconds)).ToString("R", CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
