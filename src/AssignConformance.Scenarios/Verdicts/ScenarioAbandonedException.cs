using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Verdicts;

/// <summary>Ends a scenario whose verdict is settled before its checks could run: not testable, blocked, errored. SpecFlow has no other way to leave one.</summary>
public sealed class ScenarioAbandonedException(Verdict verdict) : Exception($"{verdict.Name}: {verdict.Explanation}")
{
    public Verdict Verdict { get; } = verdict;
}
