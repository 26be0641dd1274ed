using System.CommandLine;
using AssignConformance.Benchmarks.Processes;
using AssignConformance.Docs;

namespace AssignConformance.Benchmarks.Checking;

/// <summary><c>checking</c>: <c>check</c> as a whole process.</summary>
internal static class CheckingCommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
        => await new RootCommand("Measurements of check.") { CreateChecking() }.Parse(args).InvokeAsync();

    private static Command CreateChecking()
    {
        var docs = new Option<string>("--docs") { Description = "An api-reference checkout.", HelpName = "DIR", Required = true };
        var metadata = new Option<string[]>("--metadata") { Description = "As check takes it.", HelpName = "VERSION=FILE", DefaultValueFactory = _ => [] };
        var runs = new Option<int>("--runs") { Description = "How often each is run, after one run that is not counted.", DefaultValueFactory = _ => 5 };
        var cli = new Option<string?>("--cli") { Description = "A published assign-conformance; default: published afresh from this checkout.", HelpName = "FILE" };
        var command = new Command("checking", "Measure check as a whole process: the whole reference with and without metadata, one page alone, and contracts for comparison.") { docs, metadata, runs, cli };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var executable = parsed.GetValue(cli) ?? await PublishedCli.PublishAsync(cancellationToken);
            Measure(executable, parsed.GetRequiredValue(docs), parsed.GetRequiredValue(metadata), Math.Max(1, parsed.GetValue(runs)));
        });
        return command;
    }

    private static void Measure(string cli, string docs, string[] metadata, int runs)
    {
        var folder = DocsFolder.Open(docs);
        var page = Path.Combine(folder.Root, folder.Paths.First(path => path.EndsWith("-assign.md", StringComparison.Ordinal)));
        string[] given = [.. metadata.SelectMany(each => new[] { "--metadata", each })];
        var rows = ProcessRow.Measure(
            runs,
            ("contracts", folder.Paths.Length, () => ChildProcess.Measure(cli, "contracts", "--docs", docs, "--format", "jsonl")),
            ("check, all pages, metadata", folder.Paths.Length, () => Check(docs, given)),
            ("check, all pages", folder.Paths.Length, () => Check(docs, [])),
            ("check, one page", 1, () => Check(page, [])));
        Console.Out.WriteLine($"Medians of {runs} runs that took turns, the largest peak; {Environment.ProcessorCount} processors, .NET {Environment.Version}.");
        ProcessTable.Write(Console.Out, rows, "this / contracts (wall)", (row, _) => ProcessTable.Ratio(row.Usage.Wall, rows[0].Usage.Wall));

        Usage Check(string what, string[] options) => ChildProcess.Measure(cli, mayFind: true, ["check", "--docs", what, "--format", "json", .. options]);
    }
}
