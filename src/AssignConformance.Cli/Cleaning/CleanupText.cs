using System.Globalization;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Cli.Cleaning;

/// <summary>What <c>cleanup</c> tells a person. Object ids stand here, on the console, and in no report.</summary>
internal static class CleanupText
{
    public static string Open(string journal, RunRemains remains)
        => string.Create(CultureInfo.InvariantCulture, $"{journal}: the run broke off; it set out to create something in {remains.Places.Length} collections");

    public static string Found(FoundObject found, DateTimeOffset now)
        => string.Create(CultureInfo.InvariantCulture, $"  found {found.Object.Path}  {found.Name}  {Math.Max(0, (now - found.Mark.Begun).TotalHours):0.0} h old");

    public static string Advice(bool isOld) => isOld
        ? "no journal here tells of it; --allow-writes --orphans takes it away"
        : "no journal here tells of it, and its run began less than 24 h ago: run cleanup where it ran, or --orphans tomorrow";

    /// <summary>What is gone, what is left and why, and the command that finishes it.</summary>
    /// <param name="redact">Applied to the reasons, which may quote the service; paths stay, for they are needed.</param>
    public static string Summary(CleanUpResult result, CleanupCall again, Func<string, string> redact)
    {
        var gone = string.Create(CultureInfo.InvariantCulture, $"{result.Deleted.Length} objects taken away, ");
        return result.IsComplete
            ? gone + "none left."
            : gone + Left(result, redact) + $"\nAC9005: clean-up is incomplete. To finish it: {again}";
    }

    /// <summary>A line each of what may still be in the tenant.</summary>
    public static string Left(CleanUpResult result, Func<string, string> redact) => string.Create(CultureInfo.InvariantCulture, $"{result.Left.Length} may be left:")
        + string.Concat(result.Left.Select(left => $"\n  left  {left.Path}  {left.Name}: {redact(left.Reason)}"));
}
