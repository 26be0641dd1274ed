using System.CommandLine;
using AssignConformance.Cli.Checking;

namespace AssignConformance.Cli.Commands;

/// <summary><c>check</c>: what the pages get wrong, at its line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Only findings on these pages: paths below the docs folder, or files. All are read.", Arity = ArgumentArity.ZeroOrMore };
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var format = SharedOptions.Choice("--format", "file:line:column with the line; JSON, an object a finding; or SARIF 2.1.0 for code scanning, at most 5,000 findings and the rest counted.", "text", "json", "sarif");
        var changed = new Option<string?>("--changed") { Description = "Only findings on the pages that this file lists, a path a line, as git diff --name-only prints them; what is no page is passed over. Default: all pages.", HelpName = "FILE" };
        var suppressions = SharedOptions.Suppressions();
        var baseline = new Option<string?>("--baseline") { Description = "Only findings that this file does not hold count; moved lines are not new. Default: all count.", HelpName = "FILE" };
        var write = new Option<string?>("--write-baseline") { Description = "Write what is found as such a file, and exit with 0. Default: not written.", HelpName = "FILE" };
        var warnings = new Option<bool>("--warnings-as-errors") { Description = "Exit with 1 on warnings too. Default: on errors." };
        var sdk = new Option<bool>("--sdk") { Description = "Ask the classes of Microsoft.Graph, too, what they make of the bodies on pages of v1.0 (AC6001 to AC6003); takes seconds on the whole reference. Default: not asked." };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever pages change, and print what is new and what is gone, until Ctrl-C (exit code 0)." };
        var configuration = SharedOptions.Configuration();
        var command = new Command("check", """
            Print what the pages get wrong, operation pages and resource pages. Exits with 1 on an error that is neither suppressed nor in the baseline.

            A comment accepts findings on the line or fence below it: <!-- assign-conformance: disable AC2003 until 2026-12-31 because … -->

            Examples:
              assign-conformance check
              assign-conformance check v1.0/devicecompliancepolicy-assign.md
              assign-conformance check --docs api-reference --metadata v1.0=v1.0.csdl.xml --format json
              assign-conformance check --docs api-reference --changed changed.txt --format sarif > check.sarif
              assign-conformance check --docs api-reference --write-baseline check-baseline.json
              assign-conformance check --sdk --docs api-reference
              assign-conformance check --watch
            """) { paths, docs, format, changed, metadata, suppressions, baseline, write, warnings, sdk, watch, configuration };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new CheckOptions
            {
                Docs = parsed.GetValue(docs),
                Metadata = parsed.GetValue(metadata) ?? [],
                Paths = parsed.GetValue(paths) ?? [],
                Changed = parsed.GetValue(changed),
                Format = parsed.GetValue(format)!,
                Suppressions = parsed.GetValue(suppressions),
                Baseline = parsed.GetValue(baseline),
                NewBaseline = parsed.GetValue(write),
                WarningsAreErrors = parsed.GetValue(warnings),
                AsksSdk = parsed.GetValue(sdk),
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return parsed.GetValue(watch)
                ? CheckWatch.RunAsync(options, output, error, TimeProvider.System, cancellationToken)
                : CheckPipeline.RunAsync(options, output, error, TimeProvider.System, cancellationToken);
        });
        return command;
    }
}
