using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Trx;

/// <summary>A scenario as a unit test; its texts can stand in XML.</summary>
/// <param name="Output">What qualifies a pass; else empty.</param>
/// <param name="Message">Why it did not pass; empty where it did.</param>
/// <param name="Details">Where the message is to be looked for, and every mismatch; may be empty.</param>
internal sealed record TrxTest(
    string Id, string ExecutionId, string Name, string ClassName, string Feature, DateTimeOffset Started, TimeSpan Duration, string Outcome, bool WasExecuted, string Output, string Message, string Details)
{
    /// <summary>The scenarios that ran, then those of the plan that did not.</summary>
    public static ImmutableArray<TrxTest> Of(RunReport report, DateTimeOffset start)
        => [
            .. report.Scenarios.GroupBy(scenario => scenario.Id, StringComparer.Ordinal).SelectMany(same => same.Select(Of)),
            .. report.MissingScenarios.Select(id => Missing(id, start)),
        ];

    /// <param name="nth">From 0 among the results of one id; more than one is a problem of the run, and each needs an id of its own all the same.</param>
    private static TrxTest Of(ScenarioResult scenario, int nth)
    {
        var id = nth == 0 ? scenario.Id : string.Create(CultureInfo.InvariantCulture, $"{scenario.Id}#{nth + 1}");
        return new TrxTest(
            TrxId.Of("test", id),
            TrxId.Of("execution", id),
            PlainText.Line(scenario.Name),
            PlainText.Line(scenario.OperationId ?? scenario.FeaturePath),
            PlainText.Line(scenario.FeaturePath),
            scenario.Started,
            scenario.Duration,
            TrxOutcome.Of(scenario.Verdict),
            scenario.Verdict is Verdict.Passed or Verdict.Flaky or Verdict.Failed or Verdict.FailedKnown or Verdict.Errored,
            scenario.Verdict is Verdict.Flaky flaky ? PlainText.Line($"flaky: {flaky.RuleId}: {flaky.Reason}") : "",
            Why(scenario.Verdict),
            scenario.Verdict is Verdict.Failed or Verdict.FailedKnown or Verdict.Errored ? PlainText.Of(scenario) : "");
    }

    private static TrxTest Missing(string id, DateTimeOffset start)
    {
        var name = PlainText.Line(id);
        var feature = name.LastIndexOf(':') is > 0 and var colon ? name[..colon] : name;
        return new TrxTest(TrxId.Of("test", id), TrxId.Of("execution", id), name, feature, feature, start, TimeSpan.Zero, TrxOutcome.NotExecuted, false, "", "It was planned and did not run.", "");
    }

    private static string Why(Verdict verdict) => verdict switch
    {
        Verdict.Passed or Verdict.Flaky => "",
        Verdict.Failed failed => PlainText.Line($"{failed.RuleId}: {failed.Message}"),
        Verdict.FailedKnown known => PlainText.Line($"{known.Name}: {known.RuleId}: {known.Reason}"),
        Verdict.Blocked blocked => PlainText.Line($"{blocked.Name}: {blocked.RuleId}: {blocked.Reason}"),
        Verdict.NotTestable missing => PlainText.Line($"{missing.Name}: {missing.RuleId}: {missing.Reason}"),
        _ => PlainText.Line(verdict.Explanation),
    };
}
