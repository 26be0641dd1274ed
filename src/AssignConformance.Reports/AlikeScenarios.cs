using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>What is told once: scenarios of a feature that can't be tested under the same rule lack the same thing; every other stands for itself.</summary>
public static class AlikeScenarios
{
    /// <summary>Groups of at least one, in the order of their first.</summary>
    public static ImmutableArray<ImmutableArray<ScenarioResult>> Group(IEnumerable<ScenarioResult> scenarios)
        => [.. scenarios.GroupBy(Key, StringComparer.Ordinal).Select(alike => alike.ToImmutableArray())];

    private static string Key(ScenarioResult scenario) => scenario.Verdict is Verdict.NotTestable missing ? $"{scenario.FeaturePath} {missing.RuleId}" : scenario.Id;
}
