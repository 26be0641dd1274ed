using System.Globalization;

namespace AssignConformance.Tenant.Redaction;

/// <summary>What tells one request from another is a GUID or a point in time; what else stands in its place is somebody's.</summary>
internal static class CorrelationForm
{
    public static bool Fits(string value)
        => Guid.TryParseExact(value, "D", out _) || DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
