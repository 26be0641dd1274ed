using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>Settings catalogue policies, settings and assignments, as beta (2021) declares them.</summary>
internal static class SettingsCatalogueTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceManagementConfigurationPolicy", "entity", properties: """
            createdDateTime      Edm.DateTimeOffset!
            creationSource       Edm.String
            description          Edm.String
            isAssigned           Edm.Boolean!
            lastModifiedDateTime Edm.DateTimeOffset!
            name                 Edm.String
            platforms            graph.deviceManagementConfigurationPlatforms!
            roleScopeTagIds      Collection(Edm.String)
            settingCount         Edm.Int32!
            technologies         graph.deviceManagementConfigurationTechnologies!
            templateReference    graph.deviceManagementConfigurationPolicyTemplateReference
            -> assignments       Collection(graph.deviceManagementConfigurationPolicyAssignment)
            -> settings          Collection(graph.deviceManagementConfigurationSetting)
            """),
        TypeFact.Entity("deviceManagementConfigurationPolicyAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Entity("deviceManagementConfigurationSetting", "entity", properties: """
            settingInstance       graph.deviceManagementConfigurationSettingInstance!
            -> settingDefinitions Collection(graph.deviceManagementConfigurationSettingDefinition)
            """),
        TypeFact.Complex("deviceManagementConfigurationSettingInstance", null, isAbstract: true, properties: """
            settingDefinitionId              Edm.String!
            settingInstanceTemplateReference graph.deviceManagementConfigurationSettingInstanceTemplateReference
            """),
        TypeFact.Complex("deviceManagementConfigurationSimpleSettingInstance", "deviceManagementConfigurationSettingInstance", properties: """
            simpleSettingValue graph.deviceManagementConfigurationSimpleSettingValue!
            """),
        TypeFact.Complex("deviceManagementConfigurationChoiceSettingInstance", "deviceManagementConfigurationSettingInstance", properties: """
            choiceSettingValue graph.deviceManagementConfigurationChoiceSettingValue!
            """),
        TypeFact.Complex("deviceManagementConfigurationSimpleSettingValue", "deviceManagementConfigurationSettingValue", isAbstract: true),
        TypeFact.Complex("deviceManagementConfigurationSettingValue", null, isAbstract: true, properties: """
            settingValueTemplateReference graph.deviceManagementConfigurationSettingValueTemplateReference
            """),
        TypeFact.Complex("deviceManagementConfigurationStringSettingValue", "deviceManagementConfigurationSimpleSettingValue", properties: """
            value Edm.String
            """),
        TypeFact.Complex("deviceManagementConfigurationChoiceSettingValue", "deviceManagementConfigurationSettingValue", properties: """
            children Collection(graph.deviceManagementConfigurationSettingInstance)
            value    Edm.String
            """),
        TypeFact.Complex("deviceManagementConfigurationIntegerSettingValue", "deviceManagementConfigurationSimpleSettingValue", properties: """
            value Edm.Int32!
            """),
        TypeFact.Complex("deviceManagementConfigurationPolicyTemplateReference", null, properties: """
            templateDisplayName    Edm.String
            templateDisplayVersion Edm.String
            templateFamily         graph.deviceManagementConfigurationTemplateFamily!
            templateId             Edm.String
            """),
        TypeFact.Complex("deviceManagementConfigurationSettingInstanceTemplateReference", null, properties: """
            settingInstanceTemplateId Edm.String!
            """),
        TypeFact.Complex("deviceManagementConfigurationSettingValueTemplateReference", null, properties: """
            settingValueTemplateId Edm.String!
            useTemplateDefault     Edm.Boolean!
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("deviceManagementConfigurationPlatforms", ["none", "macOS", "windows10X", "windows10"]) { IsFlags = true },
        new("deviceManagementConfigurationTechnologies", ["none", "mdm", "windows10XManagement", "configManager", "microsoftSense"]) { IsFlags = true },
        new("deviceManagementConfigurationTemplateFamily", ["none", "endpointSecurityAntivirus", "endpointSecurityDiskEncryption", "endpointSecurityFirewall", "endpointSecurityEndpointDetectionAndResponse", "endpointSecurityAttackSurfaceReduction", "endpointSecurityAccountProtection", "endpointSecurityApplicationControl"]),
    ];
}
