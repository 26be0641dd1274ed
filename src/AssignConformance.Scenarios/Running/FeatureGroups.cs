using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Scenarios.Running;

/// <summary>Puts features together that speak of the same assignments: one worker must run them one after the other, because a target has them once.</summary>
public static partial class FeatureGroups
{
    /// <summary>Every feature in exactly one group, in order; features that share no state are groups of their own.</summary>
    public static ImmutableArray<ImmutableArray<PlannedFeature>> Of(ImmutableArray<PlannedFeature> features, ImmutableArray<AssignmentState> states)
    {
        var groups = new List<(HashSet<string> States, List<PlannedFeature> Features)>();
        foreach (var feature in features)
        {
            var own = StatesOf(feature, states);
            var sharing = groups.Where(group => group.States.Overlaps(own)).ToList();
            if (sharing.Count == 0)
            {
                groups.Add((own, [feature]));
                continue;
            }

            sharing[0].States.UnionWith(own);
            foreach (var other in sharing.Skip(1))
            {
                sharing[0].States.UnionWith(other.States);
                sharing[0].Features.AddRange(other.Features);
                groups.Remove(other);
            }

            sharing[0].Features.Add(feature);
        }

        return [.. groups.Select(group => group.Features.ToImmutableArray())];
    }

    /// <summary>The states of the operations that some step names.</summary>
    private static HashSet<string> StatesOf(PlannedFeature feature, ImmutableArray<AssignmentState> states)
    {
        if (states.IsEmpty)
        {
            return [];
        }

        var named = feature.Scenarios.SelectMany(scenario => scenario.Steps)
            .SelectMany(step => Quoted().Matches(step.Text).Select(match => match.Groups["text"].Value))
            .ToHashSet(StringComparer.Ordinal);
        return [.. states.Where(state => named.Any(state.Concerns)).Select(state => state.Name)];
    }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quoted();
}
