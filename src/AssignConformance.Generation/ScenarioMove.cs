using System.Text.Json.Nodes;

namespace AssignConformance.Generation;

/// <summary>How a mapping takes part in a scenario of WireMock's.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="From">The state in which the mapping answers; null for any.</param>
/// <param name="To">The state after its answer; null for the same.</param>
internal sealed record ScenarioMove(string Scenario, string? From, string? To)
{
    /// <summary>Writes the fields that say so.</summary>
    public void WriteTo(JsonObject mapping)
    {
        mapping["scenarioName"] = Scenario;
        if (From is not null)
        {
            mapping["requiredScenarioState"] = From;
        }

        if (To is not null)
        {
            mapping["newScenarioState"] = To;
        }
    }
}
