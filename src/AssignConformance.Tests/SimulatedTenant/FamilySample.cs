using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>What creates and assigns an object of each family, in the versions that serve it.</summary>
internal sealed record FamilySample(string Path, string Creation, string Parameter, int AssignStatus, string Intent = "")
{
    public static IEnumerable<(string Version, FamilySample Sample)> All =>
        from sample in s_samples
        from version in s_betaOnly.Contains(sample.Path) ? new[] { "beta" } : ["v1.0", "beta"]
        select (version, sample);

    private static readonly string[] s_betaOnly = ["deviceAppManagement/iosLobAppProvisioningConfigurations", "deviceManagement/configurationPolicies"];

    private static readonly FamilySample[] s_samples =
    [
        new("deviceManagement/deviceCompliancePolicies", """
            {"@odata.type":"#microsoft.graph.windows10CompliancePolicy","displayName":"zz","passwordRequired":false,
             "scheduledActionsForRule":[{"ruleName":"PasswordRequired","scheduledActionConfigurations":[{"actionType":"block","gracePeriodHours":0}]}]}
            """, "assignments", 200),
        new("deviceManagement/deviceConfigurations", """
            {"@odata.type":"#microsoft.graph.windows10CustomConfiguration","displayName":"zz",
             "omaSettings":[{"@odata.type":"#microsoft.graph.omaSettingInteger","displayName":"a","omaUri":"./Vendor/a","value":1}]}
            """, "assignments", 200),
        new("deviceAppManagement/mobileApps", """
            {"@odata.type":"#microsoft.graph.webApp","displayName":"zz","publisher":"zz","appUrl":"https://example.org"}
            """, "mobileAppAssignments", 204, "\"intent\":\"available\","),
        new("deviceAppManagement/mobileAppConfigurations",
            $$"""{"@odata.type":"#microsoft.graph.iosMobileAppConfiguration","displayName":"zz","targetedMobileApps":["{{Seeds.ProductionApp}}"]}""",
            "assignments", 204),
        new("deviceManagement/deviceEnrollmentConfigurations", """
            {"@odata.type":"#microsoft.graph.deviceEnrollmentLimitConfiguration","displayName":"zz","limit":3}
            """, "enrollmentConfigurationAssignments", 204),
        new("deviceAppManagement/iosLobAppProvisioningConfigurations", """
            {"displayName":"zz","payload":"AA==","payloadFileName":"a.mobileprovision"}
            """, "iOSLobAppProvisioningConfigAssignments", 204),
        new("deviceManagement/configurationPolicies", """
            {"name":"zz","platforms":"windows10","technologies":"mdm","settings":[{"settingInstance":{
             "@odata.type":"#microsoft.graph.deviceManagementConfigurationSimpleSettingInstance","settingDefinitionId":"a",
             "simpleSettingValue":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationStringSettingValue","value":"b"}}}]}
            """, "assignments", 200),
    ];

    public string AssignTo(string groupId)
        => $$$"""{"{{{Parameter}}}":[{ {{{Intent}}}"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{{{groupId}}}"}}]}""";
}
