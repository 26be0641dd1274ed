using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AssignConformance.Cli.Running;
using AssignConformance.Reports.Html;

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
        var assets = new Option<ReportAssets>("--report-assets")
        {
            Description = "Where style and script of index.html are: embedded in it, or external in report.css and report.js beside it, for viewers that allow no script within a page.",
            HelpName = "embedded|external",
            DefaultValueFactory = _ => defaults.ReportAssets,
            CustomParser = ParseAssets,
        };
        var workers = new Option<int?>("--workers")
        {
            Description = "Features that run at the same time, 1 to 64. Default: one a processor. A tenant gets 1.",
            HelpName = "N",
            CustomParser = ParseWorkers,
        };
        var known = new Option<string?>("--known") { Description = "Known deviations. Default: known.json beside the folder of pages, if there.", HelpName = "FILE" };
        var tenant = new Option<string?>("--tenant") { Description = "With --target tenant: its id, which must be on the allow list of the configuration.", HelpName = "ID" };
        var allow = new Option<bool>("--allow-writes") { Description = "With --target tenant: let the run create objects of its own, assign to them, and delete them. Without it nothing is written." };
        var dry = new Option<bool>("--dry-run") { Description = "With --target tenant: look at the tenant, say what would be created and sent, and end." };
        var credential = SharedOptions.Credential();
        var configuration = SharedOptions.Configuration();
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but errors." };
        var command = new Command("run", """
            Send the documented requests and hold the answers against the pages.

            Examples:
              assign-conformance run
              assign-conformance run --tags "@v1.0 and not @rejected"
              assign-conformance run --docs api-reference/beta/api --metadata beta=beta.csdl.xml --report out
              assign-conformance run --target http://localhost:8080
              assign-conformance run --target tenant --tenant 11111111-2222-3333-4444-555555555555 --dry-run
              assign-conformance run --target tenant --tenant 11111111-2222-3333-4444-555555555555 --allow-writes --tags @smoke
            """)
        {
            docs, target, tags, scenario, report, assets, history, workers, known, metadata, quiet, tenant, allow, dry, credential, configuration,
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
                Workers = parsed.GetValue(workers),
                Known = parsed.GetValue(known),
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

    private static ReportAssets ParseAssets(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "embedded":
                return ReportAssets.Embedded;
            case "external":
                return ReportAssets.External;
            default:
                result.AddError($"--report-assets {result.Tokens[0].Value}: expected embedded or external.");
                return default;
        }
    }

    private static int? ParseWorkers(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) && workers is >= 1 and <= 64)
        {
            return workers;
        }

        result.AddError($"--workers {result.Tokens[0].Value}: expected a number from 1 to 64.");
        return null;
    }
}
