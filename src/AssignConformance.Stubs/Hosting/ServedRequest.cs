using System.Collections.Immutable;

namespace AssignConformance.Stubs.Hosting;

/// <summary>A request that a stub host has dealt with.</summary>
/// <param name="Target">Path and query as sent.</param>
/// <param name="StatusCode">What was answered; 0 where a fault was played instead.</param>
/// <param name="MappingName">The mapping that answered, or the host's own option (<c>throttle</c>, <c>fault</c>, <c>$batch</c>); null where nothing matched.</param>
/// <param name="Reason">Why it was refused, which mapping is nearest where none matched, the name of the fault, or null.</param>
/// <param name="Duration">From the complete head of the request to the end of the answer.</param>
public sealed record ServedRequest(string Method, string Target, int StatusCode, string? MappingName, string? Reason, TimeSpan Duration)
{
    /// <summary>A line for each thing that kept the nearest mapping from answering; none where a mapping answered.</summary>
    public ImmutableArray<string> Differences { get; init; } = [];
}
