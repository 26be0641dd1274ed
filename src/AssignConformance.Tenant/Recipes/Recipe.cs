using System.Collections.Immutable;

namespace AssignConformance.Tenant.Recipes;

/// <summary>How a disposable object of one family is created, assigned, read back and deleted. Data; read from <c>features/tenant/recipes</c>.</summary>
public sealed record Recipe
{
    /// <summary>In lower case with hyphens: <c>compliance-policy</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Versions that have the family: <c>v1.0</c>, <c>beta</c>.</summary>
    public required ImmutableArray<string> Versions { get; init; }

    /// <summary>The collection's path below the version segment: <c>/deviceManagement/deviceCompliancePolicies</c>. Created by POST, listed by GET; an object is <c>{collection}/{id}</c>.</summary>
    public required string Collection { get; init; }

    /// <summary>The body that creates one: JSON; <c>{name}</c> and <c>{mark}</c> stand for the run's name and mark.</summary>
    public required string Create { get; init; }

    /// <summary>The property that holds the display name: <c>displayName</c>, or <c>name</c> for settings catalogue policies.</summary>
    public required string NameProperty { get; init; }

    /// <summary>The action's name, the path's last segment: <c>assign</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The parameter of the action that is the whole list: <c>assignments</c>.</summary>
    public required string Parameter { get; init; }

    /// <summary>The JSON Merge Patch (RFC 7396) of the documented body; <c>{testGroup}</c> stands for the configured group.</summary>
    public required string Overlay { get; init; }

    /// <summary>The navigation property that reads the list back: <c>assignments</c>.</summary>
    public required string ReadBack { get; init; }

    /// <summary>The least application permissions that all of this takes.</summary>
    public required ImmutableArray<string> Permissions { get; init; }

    /// <summary>The service plan that it takes, or null: <c>INTUNE_A</c>.</summary>
    public string? ServicePlan { get; init; }

    /// <summary>What the next person must know, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The file that it was read from, as messages name it.</summary>
    public string File { get; init; } = "";
}
