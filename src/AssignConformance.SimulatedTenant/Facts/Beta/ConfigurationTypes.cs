using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>Device configurations and their assignments, as beta (2021) declares them.</summary>
internal static class ConfigurationTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceConfiguration", "entity", isAbstract: true, properties: """
            createdDateTime                             Edm.DateTimeOffset!
            description                                 Edm.String
            deviceManagementApplicabilityRuleDeviceMode graph.deviceManagementApplicabilityRuleDeviceMode
            deviceManagementApplicabilityRuleOsEdition  graph.deviceManagementApplicabilityRuleOsEdition
            deviceManagementApplicabilityRuleOsVersion  graph.deviceManagementApplicabilityRuleOsVersion
            displayName                                 Edm.String!
            lastModifiedDateTime                        Edm.DateTimeOffset!
            roleScopeTagIds                             Collection(Edm.String)
            supportsScopeTags                           Edm.Boolean!
            version                                     Edm.Int32!
            -> assignments                              Collection(graph.deviceConfigurationAssignment)
            -> deviceSettingStateSummaries              Collection(graph.settingStateDeviceSummary)
            -> deviceStatuses                           Collection(graph.deviceConfigurationDeviceStatus)
            -> deviceStatusOverview                     graph.deviceConfigurationDeviceOverview
            -> groupAssignments                         Collection(graph.deviceConfigurationGroupAssignment)
            -> userStatuses                             Collection(graph.deviceConfigurationUserStatus)
            -> userStatusOverview                       graph.deviceConfigurationUserOverview
            """),
        TypeFact.Entity("deviceConfigurationAssignment", "entity", properties: """
            source   graph.deviceAndAppManagementAssignmentSource!
            sourceId Edm.String
            target   graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Entity("deviceConfigurationGroupAssignment", "entity", properties: """
            excludeGroup           Edm.Boolean!
            targetGroupId          Edm.String
            -> deviceConfiguration graph.deviceConfiguration
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
            description            Edm.String
            displayName            Edm.String!
            isEncrypted            Edm.Boolean!
            omaUri                 Edm.String!
            secretReferenceValueId Edm.String
            """),
        TypeFact.Complex("omaSettingInteger", "omaSetting", properties: """
            isReadOnly Edm.Boolean!
            value      Edm.Int32!
            """),
        TypeFact.Complex("omaSettingString", "omaSetting", properties: """
            value Edm.String!
            """),
        TypeFact.Complex("omaSettingBoolean", "omaSetting", properties: """
            value Edm.Boolean!
            """),
        TypeFact.Complex("deviceManagementApplicabilityRuleDeviceMode", null, properties: """
            deviceMode graph.windows10DeviceModeType!
            name       Edm.String
            ruleType   graph.deviceManagementApplicabilityRuleType!
            """),
        TypeFact.Complex("deviceManagementApplicabilityRuleOsEdition", null, properties: """
            name           Edm.String
            osEditionTypes Collection(graph.windows10EditionType)!
            ruleType       graph.deviceManagementApplicabilityRuleType!
            """),
        TypeFact.Complex("deviceManagementApplicabilityRuleOsVersion", null, properties: """
            maxOSVersion Edm.String
            minOSVersion Edm.String
            name         Edm.String
            ruleType     graph.deviceManagementApplicabilityRuleType!
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("windows10DeviceModeType", ["standardConfiguration", "sModeConfiguration"]),
        new("deviceManagementApplicabilityRuleType", ["include", "exclude"]),
        new("windows10EditionType", ["windows10Enterprise", "windows10EnterpriseN", "windows10Education", "windows10EducationN", "windows10MobileEnterprise", "windows10HolographicEnterprise", "windows10Professional", "windows10ProfessionalN", "windows10ProfessionalEducation", "windows10ProfessionalEducationN", "windows10ProfessionalWorkstation", "windows10ProfessionalWorkstationN", "notConfigured", "windows10Home", "windows10HomeChina", "windows10HomeN", "windows10HomeSingleLanguage", "windows10Mobile", "windows10IoTCore", "windows10IoTCoreCommercial"]),
    ];
}
