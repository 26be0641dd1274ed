using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Tenant.Sending.Gate;

/// <summary>What the gate decides by.</summary>
public sealed record GateScope
{
    public required TenantSettings Settings { get; init; }

    public required ImmutableArray<Recipe> Recipes { get; init; }

    /// <summary>The objects that may be written to. Looked at anew for each request.</summary>
    public required OwnedObjects Owned { get; init; }

    /// <summary>Whether any object of a recipe's collection may be read: clean-up looks at an object, and only what carries our name and mark becomes owned again.</summary>
    public bool MayReadStrangers { get; init; }

    /// <summary>What the name of a created object is, or begins with before a hyphen: <c>zz-assignconf-…</c>; null where nothing may be created, as in a clean-up.</summary>
    public string? RunName { get; init; }

    /// <summary>What the description of a created object must contain; null where nothing may be created.</summary>
    public string? RunMark { get; init; }

    /// <summary>Paths, with the version segment and without a query, that may be read besides the recipes' own: the preflight's. Compared exactly.</summary>
    public ImmutableArray<string> ReadPaths { get; init; } = [];
}
