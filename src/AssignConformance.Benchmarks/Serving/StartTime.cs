using System.Diagnostics;
using System.Globalization;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Benchmarks.Serving;

/// <summary>How long the host takes, once its process is loaded, until it listens: mapping files read and checked, schemas not yet built.</summary>
internal static class StartTime
{
    /// <summary>Median of fresh processes, which compile just in time all that they call.</summary>
    public static TimeSpan Measure(string root, int runs)
    {
        var times = Enumerable.Range(0, runs).Select(_ => MeasureElsewhere(root)).Order().ToArray();
        return times[runs / 2];
    }

    /// <returns>Milliseconds since this method was entered.</returns>
    public static async Task<string> MeasureHereAsync(string root, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var host = new EmbeddedStubHost(MappingReader.Read(StubFiles.FromFolder(root)), new EmbeddedStubOptions());
        await host.StartAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static TimeSpan MeasureElsewhere(string root)
    {
        using var process = Process.Start(new ProcessStartInfo(ThisProgram.Path, ["start", "--root", root]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? TimeSpan.FromMilliseconds(double.Parse(printed, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The start ended with exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }
}
