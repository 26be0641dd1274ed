using System.CommandLine;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Commands;

/// <summary><c>run</c>: sends the documented requests and holds the answers against the pages.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var defaults = new RunOptions();
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var target = new Option<string>("--target")
        {
            Description = "Who answers: stub (embedded, made from the pages), wiremock (the real one on the same mappings; needs Java 11 and npm ci --prefix stubs), tenant (a live one, with the options below), or the URL of a server on this machine or on a host that the configuration lists. Never the URL of a Graph host.",
            HelpName = "stub|wiremock|tenant|URL",
            DefaultValueFactory = _ => defaults.Target,
        };
        var tags = new Option<string?>("--tags") { Description = "Only these scenarios: a Cucumber tag expression, for example \"@smoke and not @rejected\".", HelpName = "EXPR" };
        var scenario = new Option<string?>("--scenario") { Description = "Only this scenario, as reports name it: the path of its feature and its line, for example v1.0/user-get.feature:12.", HelpName = "ID" };
        var history = new Option<string?>("--history")
        {
            Description = "The last 20 runs, to which a whole run is added and with which the report compares it; may be committed. Default: history.json of the report folder, if there.",
            HelpName = "FILE",
        };
        var report = new Option<string>("--report") { Description = "The folder that gets index.html, results.ndjson, junit.xml, results.trx, results.sarif and summary.md.", HelpName = "DIR", DefaultValueFactory = _ => defaults.ReportFolder };
        var assets = SharedOptions.Assets();
        var title = SharedOptions.Title();
        var workers = new Option<int?>("--workers")
        {
            Description = "Features that run at the same time, 1 to 64. Default: one a processor. A tenant gets 1.",
            HelpName = "N",
            CustomParser = result => RunNumbers.Parse(result, 1, 64),
        };
        var suppressions = SharedOptions.Suppressions();
        var known = new Option<string?>("--known") { Description = "Known deviations. Default: known.json beside the folder of pages, if there.", HelpName = "FILE" };
        var tenant = new Option<string?>("--tenant") { Description = "With --target tenant: its id, which must be on the allow list of the configuration.", HelpName = "ID" };
        var allow = new Option<bool>("--allow-writes") { Description = "With --target tenant: let the run create objects of its own, assign to them, and delete them. Without it nothing is written." };
        var dry = new Option<bool>("--dry-run") { Description = "With --target tenant: look at the tenant, say what would be created and sent, and end." };
        var credential = SharedOptions.Credential();
        var configuration = SharedOptions.Configuration();
        var shard = new Option<Shard?>("--shard") { Description = "Run one of n parts, whole features by a hash of their paths; report merges them. A part with nothing to do exits with 0. Never of a tenant.", HelpName = "i/n", CustomParser = RunNumbers.ParseShard };
        var balance = new Option<string?>("--balance") { Description = "With --shard: make parts of equal length by the durations in this results.ndjson of an earlier run, the same file for every shard.", HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = "Failures that are accepted for now, by scenario, name and rule. Entries that are unused or expired exit with 1.", HelpName = "FILE" };
        var write = new Option<string?>("--write-baseline") { Description = "Write what fails in this run as a baseline, with the next three options. Entries that are there and still fail keep theirs; those that nothing needs go.", HelpName = "FILE" };
        var reason = new Option<string?>("--reason") { Description = "With --write-baseline: why what fails is accepted.", HelpName = "TEXT" };
        var owner = new Option<string?>("--owner") { Description = "With --write-baseline: who sees to it.", HelpName = "NAME" };
        var expires = new Option<string?>("--expires") { Description = "With --write-baseline: the last day on which it is accepted.", HelpName = "YYYY-MM-DD" };
        var failOn = new Option<FailOn?>("--fail-on") { Description = "What exits with 1: any failure, a new one (not in the baseline), none, or also what is not testable. Default: any; with --baseline: new.", HelpName = "any|new|none|not-testable", CustomParser = RunNumbers.ParseFailOn };
        var failures = new Option<int?>("--max-failures") { Description = "Start no further scenario after so many failed or errored, 1 or more. The report says what did not run.", HelpName = "N", CustomParser = result => RunNumbers.Parse(result, 1, int.MaxValue) };
        var last = new Option<bool>("--last-failed") { Description = "Only what did not pass, or did not run, in the results.ndjson of the report folder." };
        var retries = new Option<int?>("--retries") { Description = "Run a scenario again, 0 to 10 times, that throttling, a lost connection or a time-out blocked; what then passes is flaky. Never what does not conform. Not for a tenant. Default: 0.", HelpName = "N", CustomParser = result => RunNumbers.Parse(result, 0, 10) };
        var passed = new Option<int?>("--min-passed") { Description = "Exit with 1 where fewer of the planned scenarios passed, in percent rounded down, 1 to 100. Shards alone are not held to it, their merge is.", HelpName = "PERCENT", CustomParser = result => RunNumbers.Parse(result, 1, 100) };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var command = new Command("run", """
            Send the documented requests and hold the answers against the pages.

            Examples:
              assign-conformance run
              assign-conformance run --tags "@v1.0 and not @rejected"
              assign-conformance run --docs api-reference/beta/api --metadata beta=beta.csdl.xml --report out
              assign-conformance run --shard 2/4 --report shard-2
              assign-conformance run --target http://localhost:8080
              assign-conformance run --target tenant --tenant 11111111-2222-3333-4444-555555555555 --dry-run
              assign-conformance run --target tenant --tenant 11111111-2222-3333-4444-555555555555 --allow-writes --tags @smoke
            """)
        {
            docs, target, tags, scenario, report, assets, title, history, workers, known, suppressions, metadata, shard, balance, baseline, write, reason, owner, expires, failOn, failures, last, retries, passed, quiet, tenant, allow, dry, credential, configuration,
        };
        command.SetAction((parsed, cancellationToken) => RunPipeline.RunAsync(
            new RunOptions
            {
                Docs = parsed.GetValue(docs),
                Metadata = parsed.GetValue(metadata) ?? [],
                Target = parsed.GetValue(target)!,
                Tags = parsed.GetValue(tags),
                Scenario = parsed.GetValue(scenario),
                History = parsed.GetValue(history),
                ReportFolder = parsed.GetValue(report)!,
                ReportAssets = parsed.GetValue(assets),
                Title = parsed.GetValue(title),
                Workers = parsed.GetValue(workers),
                Known = parsed.GetValue(known),
                Suppressions = parsed.GetValue(suppressions),
                Shard = parsed.GetValue(shard),
                Balance = parsed.GetValue(balance),
                Baseline = parsed.GetValue(baseline),
                NewBaseline = BaselineRequest.Of(
                    parsed.GetValue(write), parsed.GetValue(reason), parsed.GetValue(owner), parsed.GetValue(expires), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)),
                FailOn = parsed.GetValue(failOn),
                MaximumFailures = parsed.GetValue(failures),
                IsLastFailed = parsed.GetValue(last),
                Retries = parsed.GetValue(retries) ?? 0,
                MinimumPassed = parsed.GetValue(passed),
                IsQuiet = parsed.GetValue(quiet),
                Tenant = new TenantOptions
                {
                    Tenant = parsed.GetValue(tenant),
                    AllowWrites = parsed.GetValue(allow),
                    IsDryRun = parsed.GetValue(dry),
                    Credential = parsed.GetValue(credential),
                    ConfigurationFile = parsed.GetValue(configuration),
                },
            },
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            TimeProvider.System,
            cancellationToken));
        return command;
    }
}
