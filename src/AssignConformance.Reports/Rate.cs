using System.Globalization;

namespace AssignConformance.Reports;

/// <summary>A share in whole per cent, rounded down: 999 of 1,000 are 99 %, and only all are 100 %.</summary>
internal static class Rate
{
    /// <returns><c>99 %</c>, or null where the whole is nothing: there is no share of it.</returns>
    /// <param name="part">From 0 to <paramref name="whole"/>.</param>
    public static string? Of(int part, int whole)
        => whole <= 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{100L * Math.Clamp(part, 0, whole) / whole} %");
}
