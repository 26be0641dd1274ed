using System.Collections.Immutable;

namespace AssignConformance.Stubs.Mappings;

/// <summary>What a request must be for a mapping to answer it.</summary>
public sealed record RequestPattern
{
    /// <summary>The method token, or null for any method. A mapping of GET does not answer HEAD.</summary>
    public string? Method { get; init; }

    public required PathPattern Path { get; init; }

    /// <summary>Matched against decoded names and values (<c>+</c> is a space), as WireMock does.</summary>
    public ImmutableArray<FieldPattern> QueryParameters { get; init; } = [];

    public ImmutableArray<FieldPattern> Headers { get; init; } = [];

    public ImmutableArray<BodyMatcher> Body { get; init; } = [];
}

/// <summary>What the values of a header field or query parameter must be.</summary>
/// <remarks>One value that matches is enough; where there is none the matcher is asked about absence, as WireMock does.</remarks>
public sealed record FieldPattern(string Name, ValueMatcher Matcher)
{
    public bool Matches(ImmutableArray<string> values)
        => values.IsEmpty ? Matcher.Matches(null) : values.Any(Matcher.Matches);
}
