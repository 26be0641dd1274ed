using System.Collections.Immutable;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>What the mappings make of a request.</summary>
public abstract record MatchOutcome
{
    private MatchOutcome()
    {
    }

    /// <param name="BrokenSchema">Why the first mapping before this one that differs only in a body with a schema did not match; null where there is none.</param>
    public sealed record Matched(StubMapping Mapping, string? BrokenSchema) : MatchOutcome;

    /// <param name="Nearest">The mapping that differs in the fewest things, or null where there are no mappings.</param>
    /// <param name="Differences">A line for each thing that differs.</param>
    public sealed record Unmatched(StubMapping? Nearest, ImmutableArray<string> Differences) : MatchOutcome;
}
