using System.CommandLine;
using AssignConformance.Benchmarks.Serving.Loading;

namespace AssignConformance.Benchmarks.Serving;

/// <summary><c>serving</c>: the embedded host under load; <c>start</c>: its start in a process of its own, which <c>serving</c> asks for.</summary>
internal static class ServingCommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
        => await new RootCommand("Measurements of the embedded stub host.") { CreateServing(), CreateStart() }.Parse(args).InvokeAsync();

    private static Command CreateServing()
    {
        var docs = new Option<string>("--docs") { Description = "A folder of pages or an api-reference checkout.", HelpName = "DIR", Required = true };
        var metadata = new Option<string[]>("--metadata") { Description = "The metadata of a version.", HelpName = "VERSION=FILE", DefaultValueFactory = _ => [] };
        var requests = new Option<int>("--requests") { Description = "How many requests the memory is watched over.", DefaultValueFactory = _ => 200_000 };
        var command = new Command("serving", "Measure start, throughput against a bare endpoint, the cost of matching, and memory, with the mappings of all assign pages.")
        {
            docs, metadata, requests,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var stubs = await BenchmarkStubs.LoadAsync(parsed.GetRequiredValue(docs), parsed.GetRequiredValue(metadata), cancellationToken);
            await ServingReport.WriteAsync(Console.Out, stubs, parsed.GetValue(requests), cancellationToken);
        });
        return command;
    }

    private static Command CreateStart()
    {
        var root = new Option<string>("--root") { Description = "A WireMock root.", HelpName = "DIR", Required = true };
        var command = new Command("start", "Start the embedded host on a WireMock root once, and print how many milliseconds it took.") { root };
        command.SetAction(async (parsed, cancellationToken) => Console.Out.WriteLine(await StartTime.MeasureHereAsync(parsed.GetRequiredValue(root), cancellationToken)));
        return command;
    }
}
