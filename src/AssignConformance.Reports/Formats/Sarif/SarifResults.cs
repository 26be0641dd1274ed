using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>Mismatches and findings as results.</summary>
/// <param name="Shown">At most <see cref="Maximum"/>: what is not accepted first, then the errors, then in the order of features and pages.</param>
/// <param name="Rules">Those that the shown ones name.</param>
/// <param name="Omitted">How many more there are.</param>
internal sealed record SarifResults(ImmutableArray<SarifResult> Shown, SarifRules Rules, int Omitted)
{
    /// <summary>What GitHub's code scanning shows of a log; it leaves out the rest without a word.</summary>
    public const int Maximum = 5_000;

    public static SarifResults Of(RunReport report, SarifPlaces places)
    {
        var fingerprints = new Fingerprints();
        var all = report.Scenarios.SelectMany(scenario => OfScenario(scenario, places, fingerprints))
            .Concat(report.Findings.Select(finding => OfFinding(finding, report.KnownDeviations, places, fingerprints)))
            .ToImmutableArray();
        var shown = all.OrderBy(result => result.Suppressions is not null).ThenBy(result => SarifLevel.Rank(result.Level)).Take(Maximum).ToImmutableArray();
        var rules = new SarifRules(shown.Select(result => result.RuleId), report.Started?.Rules ?? []);
        return new SarifResults([.. shown.Select(result => result with { RuleId = SarifTexts.Show(result.RuleId), RuleIndex = rules.IndexOf(result.RuleId) })], rules, all.Length - shown.Length);
    }

    private static IEnumerable<SarifResult> OfScenario(ScenarioResult scenario, SarifPlaces places, Fingerprints fingerprints)
    {
        var known = scenario.Verdict as Verdict.FailedKnown;
        if (known is null && scenario.Verdict is not Verdict.Failed)
        {
            return [];
        }

        var mismatches = scenario.Mismatches.IsEmpty
            ? [new Mismatch { RuleId = known?.RuleId ?? ((Verdict.Failed)scenario.Verdict).RuleId, Message = scenario.Verdict.Explanation }]
            : scenario.Mismatches;
        return mismatches.Select(mismatch => new SarifResult(
            mismatch.RuleId,
            0,
            SarifLevel.Error,
            SarifTexts.Of($"{scenario.Name}: {mismatch.Message}{(mismatch.Expected is null ? "" : $" Expected: {mismatch.Expected}.")}{(mismatch.Actual is null ? "" : $" Actual: {mismatch.Actual}.")}"),
            [places.Of(scenario, mismatch)],
            places.Related(mismatch),
            fingerprints.Next(mismatch.RuleId, scenario.FeaturePath, scenario.Name, mismatch.Pointer, mismatch.Keyword),
            known is null ? null : Accepted(known.Reason),
            Properties(mismatch.Pointer)));
    }

    private static SarifResult OfFinding(
        RunEvent.FindingReported finding, ImmutableArray<RunEvent.KnownDeviationListed> known, SarifPlaces places, Fingerprints fingerprints)
    {
        var accepted = finding.Suppression?.Reason ?? known.FirstOrDefault(entry => entry.Accepts(finding))?.Reason;
        return new SarifResult(
            finding.RuleId,
            0,
            SarifLevel.Of(finding.Severity),
            SarifTexts.Of(finding.Message),
            [places.OnPage(finding.Span, finding.LineText)],
            null,
            fingerprints.Next(finding.RuleId, finding.Span.File, finding.LineText),
            accepted is null ? null : Accepted(accepted),
            Properties(finding.Pointer));
    }

    private static ImmutableArray<SarifSuppression>? Accepted(string reason) => [new SarifSuppression("external", "accepted", SarifTexts.Show(reason))];

    private static Dictionary<string, object?>? Properties(string? pointer)
        => pointer is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["jsonPointer"] = SarifTexts.Show(pointer) };
}
