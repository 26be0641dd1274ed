using System.Security;

namespace AssignConformance.Reports;

/// <summary>A report that could not be written.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Cause">What the operating system, or the writer, said.</param>
public sealed record ReportFault(string Path, string Cause)
{
    /// <summary>Where and what, and what to do.</summary>
    public string Message => $"{Path}: the report could not be written: {Cause} Give a writable folder with --report, or free some space.";

    /// <summary>The fault that an exception is.</summary>
    public static ReportFault Of(string path, Exception exception)
        => new(path, exception.Message.EndsWith('.') ? exception.Message : exception.Message + ".");

    /// <summary>True for what disks, permissions and paths cause; false for bugs.</summary>
    internal static bool IsOfTheDisk(Exception exception)
        => exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
