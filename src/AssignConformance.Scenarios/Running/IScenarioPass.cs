using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Scenarios.Running;

/// <summary>Decides how often a scenario is run, and which result counts. Safe for many threads; a scenario stays on one.</summary>
public interface IScenarioPass
{
    /// <param name="once">Runs the scenario from its start to its end; null where the run was cancelled in its middle.</param>
    /// <returns>The result that is reported; null for none.</returns>
    ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, Func<ScenarioResult?> once);
}
