using System.Diagnostics;
using System.Globalization;

namespace AssignConformance.Tests.Stubs.WireMock;

/// <summary>WireMock's processes as Linux lists them.</summary>
internal static class WireMockProcesses
{
    /// <summary>Ids of the Java processes that serve a root; none on other systems.</summary>
    public static IReadOnlyList<int> Of(string root) => !OperatingSystem.IsLinux() ? [] :
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _) && Arguments(folder) is var arguments
                && arguments.Contains(root, StringComparer.Ordinal) && arguments.Contains("-jar", StringComparer.Ordinal) && !arguments.Contains("-c", StringComparer.Ordinal))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)),
    ];

    /// <summary>Waits until as many serve the root.</summary>
    /// <exception cref="TimeoutException">They are not as many within the time.</exception>
    public static async Task WaitForAsync(string root, int count, TimeSpan timeOut)
    {
        for (var started = Stopwatch.GetTimestamp(); Of(root).Count != count; await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(started) > timeOut)
            {
                throw new TimeoutException($"{Of(root).Count} processes serve {root}, not {count}.");
            }
        }
    }

    private static string[] Arguments(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
