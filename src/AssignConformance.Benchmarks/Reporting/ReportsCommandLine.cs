using System.CommandLine;

namespace AssignConformance.Benchmarks.Reporting;

/// <summary><c>reports</c>: the HTML report of a long run; <c>render</c>: its rendering in a process of its own, which <c>reports</c> starts.</summary>
internal static class ReportsCommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
        => await new RootCommand("Measurements of the HTML report.") { CreateReports(), CreateRender() }.Parse(args).InvokeAsync();

    private static Command CreateReports()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is measured.", DefaultValueFactory = _ => 5 };
        var command = new Command("reports", "Measure the report of 10,000 scenarios, 500 of them failed: rendering, loading and filtering.") { runs };
        command.SetAction(async (parsed, cancellationToken) => await ReportsMeasurement.WriteAsync(Console.Out, Math.Max(1, parsed.GetValue(runs)), cancellationToken));
        return command;
    }

    private static Command CreateRender()
    {
        var file = new Argument<string>("file") { Description = "Where index.html is written." };
        var command = new Command("render", "Make the events of 10,000 scenarios, render them, and print how many milliseconds the rendering took.") { file };
        command.SetAction(parsed => Console.Out.WriteLine(Rendering.Render(parsed.GetRequiredValue(file))));
        return command;
    }
}
