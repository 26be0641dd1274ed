using System.Globalization;
using AssignConformance.Benchmarks.Serving.Loading;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;

namespace AssignConformance.Benchmarks.Serving;

/// <summary>Measures and writes Markdown tables, a measurement after the other, each alone.</summary>
internal static class ServingReport
{
    private const int Starts = 5;

    public static async Task WriteAsync(TextWriter output, BenchmarkStubs stubs, int requests, CancellationToken cancellationToken)
    {
        var mappings = MappingReader.Read(StubFiles.FromFolder(stubs.Root));
        output.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {stubs.Assigning.Length} assign operations, {mappings.Length} mappings.");
        output.WriteLine();
        output.WriteLine($"Start, once the process is loaded, until it listens, median of {Starts} processes: {Number(StartTime.Measure(stubs.Root, Starts).TotalMilliseconds, "0")} ms.");

        await using var host = new EmbeddedStubHost(mappings, new EmbeddedStubOptions());
        await host.StartAsync(cancellationToken);
        output.WriteLine();
        output.WriteLine($"| request, {Load.Connections} connections | requests/s | bare endpoint, the same bytes | host / bare |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (var row in await Throughput.MeasureAsync(stubs, host.BaseAddress, cancellationToken))
        {
            output.WriteLine($"| {row.Name} | {Number(row.Host, "#,0")} | {Number(row.Bare, "#,0")} | {Number(row.Ratio, "0.00")} |");
        }

        output.WriteLine();
        output.WriteLine("| operations loaded | µs a match | against the first |");
        output.WriteLine("|---:|---:|---:|");
        var costs = MatchingCost.Measure(stubs);
        foreach (var row in costs)
        {
            output.WriteLine($"| {row.Operations} | {Number(row.Match.TotalMicroseconds, "0.00")} | {Number(row.Match / costs[0].Match, "0.00")} |");
        }

        output.WriteLine();
        output.WriteLine("| requests answered | managed MB | working set MB |");
        output.WriteLine("|---:|---:|---:|");
        foreach (var row in await MemoryGrowth.MeasureAsync(stubs, host.BaseAddress, requests, cancellationToken))
        {
            output.WriteLine($"| {Number(row.Requests, "#,0")} | {Number(row.Managed / 1e6, "0.0")} | {Number(row.WorkingSet / 1e6, "0")} |");
        }
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
