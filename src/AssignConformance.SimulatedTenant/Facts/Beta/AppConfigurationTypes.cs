using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>App configurations, provisioning profiles and their assignments, as beta (2021) declares them.</summary>
internal static class AppConfigurationTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("managedDeviceMobileAppConfiguration", "entity", isAbstract: true, properties: """
            createdDateTime        Edm.DateTimeOffset!
            description            Edm.String
            displayName            Edm.String!
            lastModifiedDateTime   Edm.DateTimeOffset!
            roleScopeTagIds        Collection(Edm.String)
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
        TypeFact.Entity("iosLobAppProvisioningConfiguration", "entity", properties: """
            createdDateTime      Edm.DateTimeOffset!
            description          Edm.String
            displayName          Edm.String!
            expirationDateTime   Edm.DateTimeOffset
            lastModifiedDateTime Edm.DateTimeOffset!
            payload              Edm.Binary!
            payloadFileName      Edm.String!
            roleScopeTagIds      Collection(Edm.String)
            version              Edm.Int32!
            -> assignments       Collection(graph.iosLobAppProvisioningConfigurationAssignment)
            -> deviceStatuses    Collection(graph.managedDeviceMobileAppConfigurationDeviceStatus)
            -> groupAssignments  Collection(graph.mobileAppProvisioningConfigGroupAssignment)
            -> userStatuses      Collection(graph.managedDeviceMobileAppConfigurationUserStatus)
            """),
        TypeFact.Entity("iosLobAppProvisioningConfigurationAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Entity("mobileAppProvisioningConfigGroupAssignment", "entity", properties: """
            targetGroupId Edm.String
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("mdmAppConfigKeyType", ["stringType", "integerType", "realType", "booleanType", "tokenType"]),
    ];
}
