using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Commands;

/// <summary><c>check</c>: what the pages get wrong, at its line.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Only findings on these pages: paths below the docs folder, or files.", Arity = ArgumentArity.ZeroOrMore };
        var docs = SharedOptions.Docs();
        var metadata = SharedOptions.Metadata();
        var format = SharedOptions.Choice("--format", "file:line:column with the line, or JSON.", "text", "json");
        var command = new Command("check", """
            Print what the pages get wrong. Exits with 1 on an error.

            Examples:
              assign-conformance check
              assign-conformance check v1.0/devicecompliancepolicy-assign.md
              assign-conformance check --docs api-reference --metadata v1.0=v1.0.csdl.xml --format json
            """) { paths, docs, format, metadata };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = await Workspace.LoadAsync(parsed.GetValue(docs), parsed.GetValue(metadata) ?? [], cancellationToken);
            var chosen = PageChoice.Resolve(workspace, parsed.GetValue(paths) ?? []);
            var findings = workspace.Check(chosen.Contains).ToList();
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(format) == "json" ? ToJson(findings) : ToText(findings, chosen.Count));
            return findings.Exists(finding => finding.Rule.Severity == Severity.Error) ? ExitCode.NotConforming : ExitCode.Success;
        });
        return command;
    }

    private static string ToJson(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(finding => new
        {
            rule = finding.Rule.Id,
            severity = finding.Rule.Severity.ToString().ToLowerInvariant(),
            path = finding.Span.File,
            line = finding.Span.Line,
            column = finding.Span.Column,
            message = finding.Message,
            pointer = finding.Pointer,
        }),
        Json);

    private static string ToText(List<Finding> findings, int pages)
    {
        var lines = findings.SelectMany(finding => new[]
        {
            $"{finding.Span} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Message}",
            "    " + finding.LineText.Replace('\t', ' '),
            "    " + new string(' ', Math.Max(0, finding.Span.Column - 1)) + "^",
        });
        int Count(Severity severity) => findings.Count(finding => finding.Rule.Severity == severity);
        return string.Join('\n', lines.Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages: {Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Note)} notes.")));
    }
}
