using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary>Writes a measurement as Markdown tables.</summary>
internal static class CorpusReport
{
    public static void Write(TextWriter output, CorpusMeasurement measurement)
    {
        var command = measurement.Rows[^1];
        output.WriteLine($"Medians of {measurement.Runs} runs that took turns, the largest peak; {Environment.ProcessorCount} processors, .NET {Environment.Version}.");
        WriteTable(output, measurement.Rows, "command / this (wall, CPU)", row => ReferenceEquals(row, command)
            ? ""
            : $"{Ratio(command.Usage.Wall, row.Usage.Wall)}, {Ratio(command.Usage.Cpu, row.Usage.Cpu)}");
        WriteTable(output, measurement.Growth, "ms of CPU a 1,000 pages beyond the row above", (row, previous) => previous is null
            ? ""
            : Number((row.Usage.Cpu - previous.Usage.Cpu)?.TotalMilliseconds * 1000 / (row.Pages - previous.Pages), "0"));
        if (!OperatingSystem.IsLinux())
        {
            output.WriteLine("CPU time and memory are measured on Linux only.");
        }
    }

    private static void WriteTable(TextWriter output, ImmutableArray<CorpusRow> rows, string title, Func<CorpusRow, string> last)
        => WriteTable(output, rows, title, (row, _) => last(row));

    private static void WriteTable(TextWriter output, ImmutableArray<CorpusRow> rows, string title, Func<CorpusRow, CorpusRow?, string> last)
    {
        output.WriteLine();
        output.WriteLine($"| whole process | pages | wall s | CPU s | peak MB | {title} |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        CorpusRow? previous = null;
        foreach (var row in rows)
        {
            var (wall, cpu, peak) = row.Usage;
            output.WriteLine(
                $"| {row.Name} | {row.Pages.ToString(CultureInfo.InvariantCulture)} | {Number(wall.TotalSeconds, "0.00")} | {Number(cpu?.TotalSeconds, "0.00")} | {Number(peak / 1e6, "0")} | {last(row, previous)} |");
            previous = row;
        }
    }

    private static string Ratio(TimeSpan? time, TimeSpan? other) => Number(time / other, "0.00") + (time is null ? "" : " x");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "?";
}
