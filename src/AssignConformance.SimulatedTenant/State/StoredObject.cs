using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Families;

namespace AssignConformance.SimulatedTenant.State;

/// <summary>An object of a family. Its JSON is never changed: whoever gives it out copies it.</summary>
/// <param name="Type">The concrete type, without its namespace.</param>
/// <param name="Properties">With <c>id</c>, without <c>@odata.type</c> at the top.</param>
public sealed record StoredObject(string Id, Family Family, string Type, JsonObject Properties)
{
    /// <summary>What <c>/assignments</c> lists.</summary>
    public ImmutableArray<JsonObject> Assignments { get; init; } = [];

    /// <summary>What the older <c>/groupAssignments</c> lists.</summary>
    public ImmutableArray<JsonObject> GroupAssignments { get; init; } = [];

    /// <summary>As the control endpoint shows it.</summary>
    public JsonObject Describe() => new()
    {
        ["id"] = Id,
        ["family"] = Family.Path,
        ["type"] = Type,
        ["properties"] = Properties.DeepClone(),
        ["assignments"] = Copy(Assignments),
        ["groupAssignments"] = Copy(GroupAssignments),
    };

    private static JsonArray Copy(ImmutableArray<JsonObject> items) => [.. items.Select(item => item.DeepClone())];
}
