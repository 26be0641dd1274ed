using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>Chooses the mapping that answers a request as WireMock does: by rising priority number, among equals the one added last. Safe for parallel use.</summary>
public sealed class RequestMatcher
{
    private readonly PathIndex _index = new();
    private readonly ImmutableArray<StubMapping> _mappings;
    private readonly FrozenSet<string> _scenarios;
    private readonly ScenarioStates _states = new();
    private readonly Lock _gate = new();

    /// <param name="mappings">In the order in which they were added.</param>
    public RequestMatcher(ImmutableArray<StubMapping> mappings)
    {
        _scenarios = mappings.Select(mapping => mapping.Scenario?.Name).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        _mappings = [.. mappings.Reverse().OrderBy(mapping => mapping.Priority)];
        for (var rank = 0; rank < _mappings.Length; rank++)
        {
            _index.Add(new RankedMapping(_mappings[rank], rank));
        }
    }

    /// <summary>Puts every scenario back to <c>Started</c>.</summary>
    public void ResetScenarios()
    {
        lock (_gate)
        {
            _states.Reset();
        }
    }

    /// <summary>Puts one scenario back to <c>Started</c>; false where no mapping plays it.</summary>
    public bool ResetScenario(string scenario)
    {
        lock (_gate)
        {
            _states.Reset(scenario);
        }

        return _scenarios.Contains(scenario);
    }

    /// <summary>The mapping that answers; its scenario is moved on.</summary>
    /// <exception cref="SchemaUnusableException">A schema that has a say can't be built.</exception>
    public MatchOutcome Match(StubRequest request)
    {
        var candidates = _index.Find(request.Path);
        if (!candidates.Any(mapping => mapping.Scenario is not null))
        {
            return Choose(candidates, request);
        }

        lock (_gate)
        {
            var outcome = Choose(candidates, request);
            _states.Advance((outcome as MatchOutcome.Matched)?.Mapping.Scenario);
            return outcome;
        }
    }

    private MatchOutcome Choose(ImmutableArray<StubMapping> candidates, StubRequest request)
    {
        string? brokenSchema = null;
        foreach (var mapping in candidates)
        {
            if (!_states.Allow(mapping.Scenario) || !MatchesHead(mapping.Request, request))
            {
                continue;
            }

            var broken = mapping.Request.Body.FirstOrDefault(matcher => matcher.Difference(request.Body) is not null);
            if (broken is null)
            {
                return new MatchOutcome.Matched(mapping, brokenSchema);
            }

            // A mapping that puts its scenario back is a special case of one behind it, whose reason is the one to tell.
            brokenSchema ??= broken.HoldsSchema && mapping.Scenario?.NewState != ScenarioRule.Started ? broken.Difference(request.Body) : null;
        }

        return Nearest(candidates.IsEmpty ? _mappings : candidates, request);
    }

    private static bool MatchesHead(RequestPattern pattern, StubRequest request)
        => (pattern.Method is null || string.Equals(pattern.Method, request.Method, StringComparison.Ordinal))
            && pattern.QueryParameters.All(field => field.Matches(request.QueryValues(field.Name)))
            && pattern.Headers.All(field => field.Matches(request.HeaderValues(field.Name)));

    private MatchOutcome.Unmatched Nearest(ImmutableArray<StubMapping> candidates, StubRequest request)
    {
        var nearest = candidates.MinBy(mapping => RequestDifferences.Distance(mapping.Request, request));
        return new MatchOutcome.Unmatched(nearest, nearest is null ? [] : RequestDifferences.Describe(nearest, request, _states));
    }
}
