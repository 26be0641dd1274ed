using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Benchmarks.Processes;

/// <summary>Writes what processes took as a Markdown table.</summary>
internal static class ProcessTable
{
    /// <param name="last">The last column's text of a row, given the row above it.</param>
    public static void Write(TextWriter output, ImmutableArray<ProcessRow> rows, string title, Func<ProcessRow, ProcessRow?, string> last)
    {
        output.WriteLine();
        output.WriteLine($"| whole process | pages | wall s | CPU s | peak MB | {title} |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        ProcessRow? previous = null;
        foreach (var row in rows)
        {
            var (wall, cpu, peak) = row.Usage;
            output.WriteLine(
                $"| {row.Name} | {row.Pages.ToString(CultureInfo.InvariantCulture)} | {Number(wall.TotalSeconds, "0.00")} | {Number(cpu?.TotalSeconds, "0.00")} | {Number(peak / 1e6, "0")} | {last(row, previous)} |");
            previous = row;
        }

        if (!OperatingSystem.IsLinux())
        {
            output.WriteLine("CPU time and memory are measured on Linux only.");
        }
    }

    public static string Ratio(TimeSpan? time, TimeSpan? other) => Number(time / other, "0.00") + (time is null ? "" : " x");

    public static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "?";
}
