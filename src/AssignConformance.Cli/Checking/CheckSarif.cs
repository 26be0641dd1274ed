using System.Collections.Immutable;
using System.Text;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats.Sarif;
using AssignConformance.Rules;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings as SARIF 2.1.0, by the writer that runs have: a check is a run of no scenarios.</summary>
internal static class CheckSarif
{
    /// <summary>What the log says in place of a run's target.</summary>
    private const string Name = "check";

    /// <param name="docs">As given, with <c>/</c> as separator: places are whole from the folder that it is relative to.</param>
    public static async Task<string> RenderAsync(CheckResult result, string docs, int exitCode, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        ImmutableArray<RunEvent> events =
        [
            new RunEvent.RunStarted(RunReport.FormatVersion, ProductVersion.Text, Name, docs, now, PlannedScenarios: 0)
            {
                DocsCommit = await DocsCommit.ReadAsync(result.Workspace.Layout.DocsFolder, cancellationToken),
                DocsRepository = await DocsRepository.ReadAsync(result.Workspace.Layout.DocsFolder, cancellationToken),
                Rules = [.. RuleSet.All.Select(rule => RuleText.From(rule.Rule))],
            },
            .. result.Findings.Select(each => FindingEvent.Of(each.Finding, each.Suppression)),
            new RunEvent.RunFinished(now, TimeSpan.Zero, exitCode),
        ];
        using var output = new MemoryStream();
        SarifWriter.Write(RunReport.From(events), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
