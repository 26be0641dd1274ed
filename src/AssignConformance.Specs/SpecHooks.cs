using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Assertions;
using AssignConformance.Scenarios.Verdicts;
using BoDi;
using TechTalk.SpecFlow;
using Xunit;

namespace AssignConformance.Specs;

/// <summary>Gives each compiled scenario the shared session, and turns its verdict into xUnit's: what is known or can't be tested is skipped with its reason, never passed.</summary>
[Binding]
public sealed class SpecHooks(IObjectContainer container)
{
    [BeforeScenario(Order = 0)]
    public void GiveTheSession() => container.RegisterInstanceAs(SpecsRun.Current.Session, dispose: false);

    [AfterScenario]
    public void TellTheVerdict(ScenarioContext scenario, ScenarioJournal journal)
    {
        if (scenario.TestError is not null)
        {
            // Told already: the scenario was left, or a step threw.
            return;
        }

        Skip.If(SpecsRun.Current.Judge.Judge(journal.Mismatches) is Verdict.FailedKnown, "failed (known): " + Reason(journal));
        journal.ShouldConform();
    }

    private static string Reason(ScenarioJournal journal)
        => string.Join("; ", journal.Mismatches.SelectMany(mismatch => mismatch.Causes).Select(cause => $"{cause.RuleId} at {cause.Span}").Distinct(StringComparer.Ordinal));
}
