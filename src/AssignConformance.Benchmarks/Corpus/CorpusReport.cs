using AssignConformance.Benchmarks.Processes;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary>Writes a measurement as Markdown tables.</summary>
internal static class CorpusReport
{
    public static void Write(TextWriter output, CorpusMeasurement measurement)
    {
        var command = measurement.Rows[^1];
        output.WriteLine($"Medians of {measurement.Runs} runs that took turns, the largest peak; {Environment.ProcessorCount} processors, .NET {Environment.Version}.");
        ProcessTable.Write(output, measurement.Rows, "command / this (wall, CPU)", (row, _) => ReferenceEquals(row, command)
            ? ""
            : $"{ProcessTable.Ratio(command.Usage.Wall, row.Usage.Wall)}, {ProcessTable.Ratio(command.Usage.Cpu, row.Usage.Cpu)}");
        ProcessTable.Write(output, measurement.Growth, "ms of CPU a 1,000 pages beyond the row above", (row, previous) => previous is null
            ? ""
            : ProcessTable.Number((row.Usage.Cpu - previous.Usage.Cpu)?.TotalMilliseconds * 1000 / (row.Pages - previous.Pages), "0"));
    }
}
