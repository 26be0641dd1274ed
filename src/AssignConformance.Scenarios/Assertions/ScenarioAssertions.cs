using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Verdicts;
using FluentAssertions.Execution;

namespace AssignConformance.Scenarios.Assertions;

/// <summary>Carries a scenario's mismatches into a test framework.</summary>
public static class ScenarioAssertions
{
    /// <summary>Fails with every mismatch of the scenario at once; none is lost behind the first.</summary>
    public static void ShouldConform(this ScenarioJournal journal)
    {
        using var scope = new AssertionScope(journal.OperationId ?? "the scenario");
        foreach (var mismatch in journal.Mismatches)
        {
            scope.FailWith("{0}", Describe(mismatch));
        }
    }

    private static string Describe(Mismatch mismatch)
    {
        var place = mismatch.Place is { } span ? $" [{span}]" : "";
        var causes = mismatch.Causes.IsEmpty ? "" : $" because of {string.Join(", ", mismatch.Causes.Select(cause => $"{cause.RuleId} at {cause.Span}"))}";
        return $"{mismatch.RuleId} {mismatch.Message}{place}{causes}";
    }
}
