using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.V1;

/// <summary>App configurations, provisioning profiles and their assignments, as v1.0 (2026) declares them.</summary>
internal static class AppConfigurationTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("managedDeviceMobileAppConfiguration", "entity", isAbstract: true, properties: """
            createdDateTime        Edm.DateTimeOffset!
            description            Edm.String
            displayName            Edm.String!
            lastModifiedDateTime   Edm.DateTimeOffset!
            targetedMobileApps     Collection(Edm.String)
            version                Edm.Int32!
            -> assignments         Collection(graph.managedDeviceMobileAppConfigurationAssignment)
            -> deviceStatuses      Collection(graph.managedDeviceMobileAppConfigurationDeviceStatus)
            -> deviceStatusSummary graph.managedDeviceMobileAppConfigurationDeviceSummary
            -> userStatuses        Collection(graph.managedDeviceMobileAppConfigurationUserStatus)
            -> userStatusSummary   graph.managedDeviceMobileAppConfigurationUserSummary
            """),
        TypeFact.Entity("iosMobileAppConfiguration", "managedDeviceMobileAppConfiguration", properties: """
            encodedSettingXml Edm.Binary
            settings          Collection(graph.appConfigurationSettingItem)
            """),
        TypeFact.Entity("managedDeviceMobileAppConfigurationAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Complex("appConfigurationSettingItem", null, properties: """
            appConfigKey      Edm.String!
            appConfigKeyType  graph.mdmAppConfigKeyType!
            appConfigKeyValue Edm.String!
            """),
        TypeFact.Entity("iosLobAppProvisioningConfigurationAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("mdmAppConfigKeyType", ["stringType", "integerType", "realType", "booleanType", "tokenType"]),
    ];
}
