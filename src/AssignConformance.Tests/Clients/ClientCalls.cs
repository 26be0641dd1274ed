using System.Collections.Immutable;
using Microsoft.Graph.Models;

namespace AssignConformance.Tests.Clients;

/// <summary>The table of calls, and the values that many of them share.</summary>
internal static class ClientCalls
{
    /// <summary>Why a documented target is read as its base type only.</summary>
    public const string WithoutHash = "the page's @odata.type lacks the #, by which the client chooses the type";

    /// <summary>Why a documented object is read as an empty one.</summary>
    public const string Wrapped = "the page wraps the single object in \"value\", where the client does not look for its properties";

    public static ImmutableArray<ClientCall> All { get; } = [.. AssignCalls.All, .. AssignmentCalls.All, .. RoleCalls.All, .. LicenceCalls.All];

    public static ClientCall Of(string operation) => All.Single(call => string.Equals(call.Operation, operation, StringComparison.Ordinal));

    public static ConfigurationManagerCollectionAssignmentTarget Collection() => new() { CollectionId = "Collection Id value" };

    /// <summary>The base of all targets, which no request may send.</summary>
    public static DeviceAndAppManagementAssignmentTarget Abstract() => new() { OdataType = "#microsoft.graph.deviceAndAppManagementAssignmentTarget" };

    /// <summary>A collection's target with a number for its id, which the typed property can't hold.</summary>
    public static ConfigurationManagerCollectionAssignmentTarget NumberedCollection() => new() { AdditionalData = { ["collectionId"] = 5 } };

    /// <summary>What the client reads of a target whose <c>@odata.type</c> lacks the <c>#</c>.</summary>
    public static DeviceAndAppManagementAssignmentTarget Untold(string type) => new() { OdataType = "microsoft.graph." + type };

    public static DeviceAndAppManagementAssignmentTarget UntoldCollection()
        => new() { OdataType = "microsoft.graph.configurationManagerCollectionAssignmentTarget", AdditionalData = { ["collectionId"] = "Collection Id value" } };

    public static Dictionary<string, object> Unknown() => new(StringComparer.Ordinal) { ["assignmentz"] = "x" };
}
