using System.Collections.Concurrent;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>The states of all scenarios. The matcher holds its lock from the first look to the change; who only explains looks without.</summary>
internal sealed class ScenarioStates
{
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);

    public string this[string scenario] => _states.GetValueOrDefault(scenario, ScenarioRule.Started);

    public bool Allow(ScenarioRule? rule)
        => rule?.RequiredState is null || string.Equals(this[rule.Name], rule.RequiredState, StringComparison.Ordinal);

    public void Advance(ScenarioRule? rule)
    {
        if (rule?.NewState is { } state)
        {
            _states[rule.Name] = state;
        }
    }

    public void Reset() => _states.Clear();

    public void Reset(string scenario) => _states.TryRemove(scenario, out _);
}
