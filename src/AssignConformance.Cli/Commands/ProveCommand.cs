using System.CommandLine;
using AssignConformance.Cli.Proving;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Commands;

/// <summary><c>prove</c>: shows which lies the checks would catch.</summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var defaults = new RunOptions();
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var target = new Option<string>("--target") { Description = "Whose messages are changed: stub (embedded) or wiremock (the real one). No other.", HelpName = "stub|wiremock", DefaultValueFactory = _ => defaults.Target };
        var tags = new Option<string?>("--tags") { Description = "Only these scenarios: a Cucumber tag expression. Those that send a documented or mended request are proven.", HelpName = "EXPR" };
        var scenario = new Option<string?>("--scenario") { Description = "Only this scenario, as reports name it.", HelpName = "ID" };
        var mutant = new Option<string?>("--mutant") { Description = "Try this mutant alone, and show page, messages, judgement and checks. No report is written.", HelpName = "ID" };
        var sample = new Option<double?>("--sample") { Description = "Only so many of a hundred mutants, above 0 to 100, chosen by --seed. Default: all.", HelpName = "PERCENT", CustomParser = RunNumbers.ParseShare };
        var seed = new Option<int?>("--seed") { Description = "With --sample: another seed takes other mutants, the same one the same. Default: 0.", HelpName = "N", CustomParser = result => RunNumbers.Parse(result, 0, int.MaxValue) };
        var report = new Option<string>("--report") { Description = "The folder that gets the report.", HelpName = "DIR", DefaultValueFactory = _ => defaults.ReportFolder };
        var assets = SharedOptions.Assets();
        var title = SharedOptions.Title();
        var workers = new Option<int?>("--workers") { Description = "Features that are proven at the same time, 1 to 64. Default: one a processor.", HelpName = "N", CustomParser = result => RunNumbers.Parse(result, 1, 64) };
        var shard = new Option<Shard?>("--shard") { Description = "Prove one of n parts, whole features by a hash of their paths; report merges them.", HelpName = "i/n", CustomParser = RunNumbers.ParseShard };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var command = new Command("prove", """
            Show which lies the checks would catch: change what the stub answers, and what is sent to it, one thing at a time; a judge that is not the checks says of each
            change whether the documentation forbids it. Forbidden and not noticed is a blind spot, allowed and noticed a false alarm: either exits with 1.

            Examples:
              assign-conformance prove
              assign-conformance prove --docs api-reference/v1.0/api --sample 5 --seed 7
              assign-conformance prove --shard 1/4 --report proof-1
              assign-conformance prove --mutant v1.0/devicecompliancepolicy-assign.feature:8/response/status-changed@
            """)
        {
            docs, target, tags, scenario, mutant, sample, seed, report, assets, title, workers, shard, metadata, quiet,
        };
        command.SetAction((parsed, cancellationToken) => ProvePipeline.RunAsync(
            new ProveOptions
            {
                Mutant = parsed.GetValue(mutant),
                Sample = new MutantSample(parsed.GetValue(sample) ?? 100, parsed.GetValue(seed) ?? 0),
                Run = new RunOptions
                {
                    Docs = parsed.GetValue(docs),
                    Metadata = parsed.GetValue(metadata) ?? [],
                    Target = parsed.GetValue(target)!,
                    Tags = parsed.GetValue(tags),
                    Scenario = parsed.GetValue(scenario),
                    ReportFolder = parsed.GetValue(report)!,
                    ReportAssets = parsed.GetValue(assets),
                    Title = parsed.GetValue(title),
                    Workers = parsed.GetValue(workers),
                    Shard = parsed.GetValue(shard),
                    IsQuiet = parsed.GetValue(quiet),
                },
            },
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            TimeProvider.System,
            cancellationToken));
        return command;
    }
}
