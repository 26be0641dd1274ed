using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.V1;

/// <summary>Device configurations and their assignments, as v1.0 (2026) declares them.</summary>
internal static class ConfigurationTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceConfiguration", "entity", isAbstract: true, properties: """
            createdDateTime                Edm.DateTimeOffset!
            description                    Edm.String
            displayName                    Edm.String!
            lastModifiedDateTime           Edm.DateTimeOffset!
            version                        Edm.Int32!
            -> assignments                 Collection(graph.deviceConfigurationAssignment)
            -> deviceSettingStateSummaries Collection(graph.settingStateDeviceSummary)
            -> deviceStatuses              Collection(graph.deviceConfigurationDeviceStatus)
            -> deviceStatusOverview        graph.deviceConfigurationDeviceOverview
            -> userStatuses                Collection(graph.deviceConfigurationUserStatus)
            -> userStatusOverview          graph.deviceConfigurationUserOverview
            """),
        TypeFact.Entity("deviceConfigurationAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Entity("iosCustomConfiguration", "deviceConfiguration", properties: """
            payload         Edm.Binary!
            payloadFileName Edm.String
            payloadName     Edm.String!
            """),
        TypeFact.Entity("windows10CustomConfiguration", "deviceConfiguration", properties: """
            omaSettings Collection(graph.omaSetting)
            """),
        TypeFact.Entity("macOSCustomConfiguration", "deviceConfiguration", properties: """
            payload         Edm.Binary!
            payloadFileName Edm.String
            payloadName     Edm.String!
            """),
        TypeFact.Complex("omaSetting", null, isAbstract: true, properties: """
            description Edm.String
            displayName Edm.String!
            omaUri      Edm.String!
            """),
        TypeFact.Complex("omaSettingInteger", "omaSetting", properties: """
            value Edm.Int32!
            """),
        TypeFact.Complex("omaSettingString", "omaSetting", properties: """
            value Edm.String!
            """),
        TypeFact.Complex("omaSettingBoolean", "omaSetting", properties: """
            value Edm.Boolean!
            """),
    ];
}
