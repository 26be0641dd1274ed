using System.CommandLine;
using AssignConformance.Cli.Checking;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Commands;

/// <summary><c>check</c>: what the pages get wrong, at its line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Only findings on these pages: paths below the docs folder, or files.", Arity = ArgumentArity.ZeroOrMore };
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var format = SharedOptions.Choice("--format", "file:line:column with the line; JSON, an object a finding; or SARIF 2.1.0 for code scanning, at most 5,000 findings and the rest counted.", "text", "json", "sarif");
        var configuration = SharedOptions.Configuration();
        var command = new Command("check", """
            Print what the pages get wrong. Exits with 1 on an error.

            Examples:
              assign-conformance check
              assign-conformance check v1.0/devicecompliancepolicy-assign.md
              assign-conformance check --docs api-reference --metadata v1.0=v1.0.csdl.xml --format json
              assign-conformance check --format sarif > check.sarif
            """) { paths, docs, format, metadata, configuration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = await Workspace.LoadAsync(parsed.GetValue(docs), parsed.GetValue(metadata) ?? [], cancellationToken);
            var chosen = PageChoice.Resolve(workspace, parsed.GetValue(paths) ?? []);
            Finding[] findings = [.. workspace.Check(chosen.Contains)];
            var exitCode = Array.Exists(findings, finding => finding.Rule.Severity == Severity.Error) ? ExitCode.NotConforming : ExitCode.Success;
            var text = parsed.GetValue(format) switch
            {
                "json" => CheckJson.Render(findings),
                "sarif" => await CheckSarif.RenderAsync(workspace, ProjectLayout.NameOf(parsed.GetValue(docs)), findings, exitCode, TimeProvider.System, cancellationToken),
                _ => CheckText.Render(findings, chosen.Count),
            };
            await parsed.InvocationConfiguration.Output.WriteAsync(text.AsMemory(), cancellationToken);
            return exitCode;
        });
        return command;
    }
}
