using System.CommandLine;
using AssignConformance.Cli.Reporting;
using AssignConformance.Cli.Running;

namespace AssignConformance.Cli.Commands;

/// <summary><c>report</c>: renders a run, or merges its shards.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var results = new Argument<string[]>("RESULTS") { Description = "A run, or the shards of one: results.ndjson, or folders that hold it.", Arity = ArgumentArity.OneOrMore };
        var report = new Option<string>("--report") { Description = "The folder that gets the reports, and results.ndjson of the whole run.", HelpName = "DIR", DefaultValueFactory = _ => new RunOptions().ReportFolder };
        var assets = SharedOptions.Assets();
        var title = SharedOptions.Title();
        var history = new Option<string?>("--history")
        {
            Description = "The last 20 runs, with which the report compares this one. A whole run is added, once: one of every scenario against stubs, all of its shards. May be committed. Default: history.json of the report folder, if there.",
            HelpName = "FILE",
        };
        var configuration = SharedOptions.Configuration();
        var annotations = new Option<string?>("--annotations") { Description = "Print what does not conform for a CI system too: github, as workflow commands, at most ten and how many more.", HelpName = "github" };
        annotations.AcceptOnlyFromAmong("github");
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var command = new Command("report", """
            Render a run from its events, or merge the shards of one run. Exits as the run did, or as the whole run would have.
            A shard or a scenario that is missing, or a stream that was cut off, is told in the report and exits with 3, or worse;
            streams that are not the shards of one run, or one given twice, are refused with 2.

            Examples:
              assign-conformance report reports/results.ndjson --report out
              assign-conformance report shard-1 shard-2 shard-3 shard-4 --report out --history history.json
            """) { results, report, assets, title, history, annotations, quiet, configuration };
        command.SetAction((parsed, _) => ReportPipeline.RunAsync(
            new ReportOptions(parsed.GetValue(results)!, parsed.GetValue(report)!, parsed.GetValue(quiet))
            {
                Assets = parsed.GetValue(assets),
                Title = parsed.GetValue(title),
                History = parsed.GetValue(history),
                HasGitHubAnnotations = parsed.GetValue(annotations) is not null,
            }, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
