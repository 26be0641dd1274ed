using AssignConformance.Model;

namespace AssignConformance.Stubs.Mappings;

/// <summary>A WireMock mapping: which requests it answers, and with what.</summary>
public sealed record StubMapping
{
    /// <summary>The mapping's name, else its id, else the place it was read from.</summary>
    public required string Name { get; init; }

    public Guid? Id { get; init; }

    /// <summary>1 is tried first; WireMock's default is 5. Among equals the one read last is tried first.</summary>
    public int Priority { get; init; } = DefaultPriority;

    public ScenarioRule? Scenario { get; init; }

    public required RequestPattern Request { get; init; }

    public required ResponseDefinition Response { get; init; }

    /// <summary>Where the mapping was read from.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>The priority of a mapping that gives none.</summary>
    public const int DefaultPriority = 5;
}

/// <summary>A mapping's part in a scenario, a state machine that is global to the server.</summary>
/// <param name="RequiredState">The state in which the mapping answers, or null for any.</param>
/// <param name="NewState">The state after the mapping has answered, or null for the same.</param>
public sealed record ScenarioRule(string Name, string? RequiredState, string? NewState)
{
    /// <summary>The state that every scenario begins in.</summary>
    public const string Started = "Started";
}
