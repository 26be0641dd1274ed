using System.Diagnostics;
using System.Globalization;
using AssignConformance.Cli.Doctor;
using Microsoft.Playwright;

namespace AssignConformance.Benchmarks.Reporting;

/// <summary>Renders in processes of their own, then loads and filters the last file in this machine's Chromium; medians.</summary>
internal static class ReportsMeasurement
{
    private static readonly string[] Queries = ["assign", "verdict:failed", "!tag:rejected version:beta", ""];

    /// <exception cref="InvalidOperationException">There is no Chromium.</exception>
    public static async Task WriteAsync(TextWriter output, int runs, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("assignconformance-reports-");
        try
        {
            var file = Path.Combine(folder.FullName, "index.html");
            var renderings = new List<(double Milliseconds, double Peak)>();
            for (var run = 0; run < runs; run++)
            {
                renderings.Add(await RenderAsync(file, cancellationToken));
            }

            await output.WriteLineAsync($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; median of {runs}.\n\n| the report of 10,000 scenarios, 500 failed | measured | target |\n|---|---:|---:|");
            await output.WriteLineAsync(Row("size, MB", new FileInfo(file).Length / 1e6, "0.00", "5"));
            await output.WriteLineAsync(Row("rendering, s", Median(renderings.Select(each => each.Milliseconds)) / 1000, "0.00", "3"));
            await output.WriteLineAsync(Row("most resident memory, making the events included, MB", renderings.Max(each => each.Peak) / 1e6, "0", "300"));
            foreach (var (name, milliseconds, target) in await BrowseAsync(file, runs))
            {
                await output.WriteLineAsync(Row(name, milliseconds, "0", target));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Milliseconds, double Peak)> RenderAsync(string file, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(ThisProgram.Path, ["render", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var numbers = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Split(' ').Select(each => double.Parse(each, CultureInfo.InvariantCulture)).ToArray();
        await process.WaitForExitAsync(cancellationToken);
        return (numbers[0], numbers[1]);
    }

    private static async Task<List<(string Name, double Milliseconds, string Target)>> BrowseAsync(string file, int runs)
    {
        var chromium = new Surroundings { Folder = Environment.CurrentDirectory, ReadVariable = Environment.GetEnvironmentVariable }.FindProgram("chromium", "chromium-browser", "google-chrome")
            ?? throw new InvalidOperationException("Loading and filtering are measured in Chromium, and none is on PATH.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        var loads = new List<double>();
        var filters = Queries.ToDictionary(query => query, _ => new List<double>(), StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            loads.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
            foreach (var query in Queries)
            {
                filters[query].Add(await page.EvaluateAsync<double>(Filter, query));
            }

            await page.CloseAsync();
        }

        return [("loading until interactive, ms", Median(loads), "1,000"), .. filters.Select(each => ($"filtering by `{each.Key}` until it is painted, ms", Median(each.Value), "100"))];
    }

    /// <summary>From the key to the frame after it.</summary>
    private const string Filter = """
        async query => {
          const search = document.querySelector("input[type=search]");
          search.value = query;
          const start = performance.now();
          search.dispatchEvent(new Event("input"));
          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          return performance.now() - start;
        }
        """;

    private static string Row(string name, double value, string format, string target) => $"| {name} | {value.ToString(format, CultureInfo.InvariantCulture)} | {target} |";

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
