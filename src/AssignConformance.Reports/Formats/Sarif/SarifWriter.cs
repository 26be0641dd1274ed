using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>SARIF 2.1.0: findings on page lines, mismatches on feature lines.</summary>
/// <remarks>Where the features were made for the run and are in no file, a mismatch stands on the page line that explains or promises it.
/// At most <see cref="SarifResults.Maximum"/> results; how many more there are is a notification and the property <c>omittedResults</c>. Known
/// deviations are suppressed results, never left out. What keeps a run from being complete is a notification, and the invocation not successful.</remarks>
public static class SarifWriter
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes UTF-8 without byte order mark and with <c>\n</c>.</summary>
    public static void Write(RunReport report, Stream output)
    {
        JsonSerializer.Serialize(output, new SarifLog([Run(report)]), s_options);
        output.Write("\n"u8);
    }

    private static SarifRun Run(RunReport report)
    {
        var started = report.Started;
        var places = new SarifPlaces(SourceRoots.Of(report));
        var results = SarifResults.Of(report, places);
        return new SarifRun(
            new SarifTool(new SarifDriver("AssignConformance", started is null ? null : SarifTexts.Show(started.ToolVersion), results.Rules.All)),
            new SarifAutomationDetails($"assign-conformance/{SarifTexts.Show(started?.Target ?? "")}/"),
            [Invocation(report, results, places)],
            started?.DocsRepository is { } repository && Uri.IsWellFormedUriString(repository, UriKind.Absolute) ? [new SarifVersionControl(SarifTexts.Show(repository), started.DocsCommit is { } commit ? SarifTexts.Show(commit) : null, places.Docs)] : null,
            places.BaseIds(),
            "utf16CodeUnits",
            results.Shown,
            new SortedDictionary<string, object?>(StringComparer.Ordinal)
            {
                ["docs"] = SarifTexts.Show(started?.Docs ?? ""),
                ["docsCommit"] = started?.DocsCommit is { } known ? SarifTexts.Show(known) : null,
                ["omittedResults"] = results.Omitted,
                ["plannedScenarios"] = report.Planned,
                ["notRunScenarios"] = report.NotRun,
            });
    }

    private static SarifInvocation Invocation(RunReport report, SarifResults results, SarifPlaces places) => new(
        report.Finished is not null && report.Problems.IsEmpty && report.Notes.IsEmpty && report.NotRun == 0 && report.Counts.Errored == 0,
        report.Finished?.ExitCode,
        report.Started?.Started.ToUniversalTime(),
        report.Finished?.Finished.ToUniversalTime(),
        [
            .. PlainText.OfRun(report).Select(problem => new SarifNotification(SarifLevel.Error, SarifTexts.Of(problem))),
            .. results.Omitted > 0 ? [new SarifNotification(SarifLevel.Warning, new($"{Count.Of(results.Omitted, "more result")} left out: a log holds {Count.Of(SarifResults.Maximum)}. The other formats hold all."))] : Array.Empty<SarifNotification>(),
            .. report.Scenarios.Select(scenario => OfScenario(scenario, places)).OfType<SarifNotification>().Take(SarifResults.Maximum),
        ]);

    /// <summary>What became of a scenario that neither passed nor failed; null for the others.</summary>
    private static SarifNotification? OfScenario(ScenarioResult scenario, SarifPlaces places)
    {
        var level = scenario.Verdict switch
        {
            Verdict.Errored => SarifLevel.Error,
            Verdict.Blocked or Verdict.NotTestable => SarifLevel.Warning,
            Verdict.Flaky => SarifLevel.Note,
            _ => null,
        };
        return level is null ? null : new SarifNotification(level, SarifTexts.Of($"{scenario.Name}: {scenario.Verdict.Name}: {scenario.Verdict.Explanation}"), [places.InFeature(scenario)]);
    }
}
