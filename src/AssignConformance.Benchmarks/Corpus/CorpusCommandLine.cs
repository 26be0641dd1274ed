using System.CommandLine;
using AssignConformance.Benchmarks.Processes;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary><c>corpus</c>: the whole process against its floor; <c>floor</c>: the floor itself, which <c>corpus</c> starts.</summary>
internal static class CorpusCommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
        => await new RootCommand("Whole-process measurements.") { CreateCorpus(), CreateFloor() }.Parse(args).InvokeAsync();

    private static Command CreateCorpus()
    {
        var docs = Docs();
        var runs = new Option<int>("--runs") { Description = "How often each is run, after one run that is not counted.", DefaultValueFactory = _ => 5 };
        var cli = new Option<string?>("--cli") { Description = "A published assign-conformance; default: published afresh from this checkout.", HelpName = "FILE" };
        var command = new Command("corpus", "Measure `contracts --docs DIR --format jsonl` as a whole process against its floor, and how it grows.") { docs, runs, cli };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var executable = parsed.GetValue(cli) ?? await PublishedCli.PublishAsync(cancellationToken);
            CorpusReport.Write(Console.Out, CorpusMeasurement.Run(executable, parsed.GetRequiredValue(docs), Math.Max(1, parsed.GetValue(runs))));
        });
        return command;
    }

    private static Command CreateFloor()
    {
        var docs = Docs();
        var all = new Option<bool>("--all") { Description = "Every Markdown file, not just those that contracts reads." };
        var command = new Command("floor", "Read the pages and parse them with Markdig, in parallel, and do nothing else.") { docs, all };
        command.SetAction(parsed => Console.Out.WriteLine(Floor.Read(parsed.GetRequiredValue(docs), parsed.GetValue(all))));
        return command;
    }

    private static Option<string> Docs()
        => new("--docs") { Description = "A page, a folder of pages or an api-reference checkout.", HelpName = "DIR", Required = true };
}
