using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.Control;

/// <summary>An object that lies in the tenant without anybody having created it through Graph: another run's, say.</summary>
/// <param name="Family">The family's path.</param>
/// <param name="Type">The concrete type, without its namespace.</param>
/// <param name="Properties">As in a body of creation; nothing is checked.</param>
public sealed record ObjectToPlace(string Family, string Type, JsonObject Properties)
{
    /// <summary>A new id where none is given.</summary>
    public string? Id { get; init; }

    /// <summary>Now where none is given.</summary>
    public DateTimeOffset? Created { get; init; }

    public ImmutableArray<JsonObject> Assignments { get; init; } = [];
}
