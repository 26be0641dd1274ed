using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>Mismatches that one thing explains: the same finding on a page or, without one, the same message.</summary>
/// <param name="RuleId">The finding's rule, else the mismatch's.</param>
/// <param name="Message">The finding's, else the mismatch's.</param>
/// <param name="Place">The page's line, or null.</param>
/// <param name="LineText">The page's line, or empty.</param>
/// <param name="IsExplained">A finding on a page explains it.</param>
/// <param name="IsKnown">Every scenario of the group failed as known.</param>
/// <param name="Reason">Why it is accepted, where it is known.</param>
/// <param name="Scenarios">By feature and line.</param>
public sealed record FailureGroup(
    string RuleId, string Message, SourceSpan? Place, string LineText, bool IsExplained, bool IsKnown, string? Reason, ImmutableArray<ScenarioResult> Scenarios)
{
    /// <summary>The groups of all failed scenarios, known ones last, the largest first.</summary>
    public static ImmutableArray<FailureGroup> Of(IEnumerable<ScenarioResult> scenarios)
        => [
            .. scenarios.SelectMany(Explanations)
                .GroupBy(pair => (pair.Key.RuleId, pair.Key.Message, pair.Key.Place, pair.Key.LineText, pair.Key.IsExplained))
                .Select(group => From(group.First().Key, [.. group.Select(pair => pair.Scenario).Distinct()]))
                .OrderBy(group => group.IsKnown)
                .ThenByDescending(group => group.Scenarios.Length)
                .ThenBy(group => group.Place?.File, StringComparer.Ordinal)
                .ThenBy(group => group.Place?.Line)
                .ThenBy(group => group.RuleId, StringComparer.Ordinal)
                .ThenBy(group => group.Message, StringComparer.Ordinal),
        ];

    private static FailureGroup From(Explanation key, ImmutableArray<ScenarioResult> scenarios) => new(
        key.RuleId,
        key.Message,
        key.Place,
        key.LineText,
        key.IsExplained,
        scenarios.All(scenario => scenario.Verdict is Verdict.FailedKnown),
        scenarios.Select(scenario => (scenario.Verdict as Verdict.FailedKnown)?.Reason).FirstOrDefault(reason => reason is not null),
        scenarios);

    private static IEnumerable<(Explanation Key, ScenarioResult Scenario)> Explanations(ScenarioResult scenario)
    {
        var own = scenario.Verdict switch
        {
            Verdict.Failed failed => new Explanation(failed.RuleId, failed.Message, null, "", false),
            Verdict.FailedKnown known => new Explanation(known.RuleId, known.Reason, null, "", false),
            _ => null,
        };
        if (own is null)
        {
            return [];
        }

        return scenario.Mismatches.IsEmpty ? [(own, scenario)] : scenario.Mismatches.SelectMany(Explanations).Select(key => (key, scenario));
    }

    private static IEnumerable<Explanation> Explanations(Mismatch mismatch)
        => mismatch.Causes.IsEmpty
            ? [new Explanation(mismatch.RuleId, mismatch.Message, mismatch.Place, "", false)]
            : mismatch.Causes.Select(cause => new Explanation(cause.RuleId, cause.Message, cause.Span, cause.LineText, true));

    private sealed record Explanation(string RuleId, string Message, SourceSpan? Place, string LineText, bool IsExplained);
}
