namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>The versions that the simulated tenant serves.</summary>
public static class DeclaredFacts
{
    /// <summary>As <c>v1.0-2026.csdl.xml</c> declares it.</summary>
    public static VersionFacts V1 { get; } = new(
        "v1.0",
        [.. Facts.V1.SharedTypes.Types, .. Facts.V1.ComplianceTypes.Types, .. Facts.V1.ConfigurationTypes.Types, .. Facts.V1.AppTypes.Types,
            .. Facts.V1.AppConfigurationTypes.Types, .. Facts.V1.EnrollmentTypes.Types],
        [.. Facts.V1.ComplianceTypes.Enums, .. Facts.V1.AppTypes.Enums, .. Facts.V1.AppConfigurationTypes.Enums],
        [
            AssignFact.Of("deviceCompliancePolicy", ["assignments Collection(graph.deviceCompliancePolicyAssignment)"], "Collection(graph.deviceCompliancePolicyAssignment)"),
            AssignFact.Of("deviceConfiguration", ["assignments Collection(graph.deviceConfigurationAssignment)"], "Collection(graph.deviceConfigurationAssignment)"),
            AssignFact.Of("mobileApp", ["mobileAppAssignments Collection(graph.mobileAppAssignment)"]),
            AssignFact.Of("managedDeviceMobileAppConfiguration", ["assignments Collection(graph.managedDeviceMobileAppConfigurationAssignment)"]),
            AssignFact.Of("deviceEnrollmentConfiguration", ["enrollmentConfigurationAssignments Collection(graph.enrollmentConfigurationAssignment)"]),
        ]);

    /// <summary>As <c>beta-2021.csdl.xml</c> declares it.</summary>
    public static VersionFacts Beta { get; } = new(
        "beta",
        [.. Facts.Beta.SharedTypes.Types, .. Facts.Beta.ComplianceTypes.Types, .. Facts.Beta.ConfigurationTypes.Types, .. Facts.Beta.AppTypes.Types,
            .. Facts.Beta.AppConfigurationTypes.Types, .. Facts.Beta.EnrollmentTypes.Types, .. Facts.Beta.SettingsCatalogueTypes.Types],
        [.. Facts.Beta.SharedTypes.Enums, .. Facts.Beta.ComplianceTypes.Enums, .. Facts.Beta.ConfigurationTypes.Enums, .. Facts.Beta.AppTypes.Enums,
            .. Facts.Beta.AppConfigurationTypes.Enums, .. Facts.Beta.SettingsCatalogueTypes.Enums],
        [
            AssignFact.Of("deviceCompliancePolicy", ["assignments Collection(graph.deviceCompliancePolicyAssignment)"], "Collection(graph.deviceCompliancePolicyAssignment)"),
            AssignFact.Of(
                "deviceConfiguration",
                ["deviceConfigurationGroupAssignments Collection(graph.deviceConfigurationGroupAssignment)", "assignments Collection(graph.deviceConfigurationAssignment)"],
                "Collection(graph.deviceConfigurationAssignment)"),
            AssignFact.Of("mobileApp", ["mobileAppAssignments Collection(graph.mobileAppAssignment)"]),
            AssignFact.Of("managedDeviceMobileAppConfiguration", ["assignments Collection(graph.managedDeviceMobileAppConfigurationAssignment)"]),
            AssignFact.Of("deviceEnrollmentConfiguration", ["enrollmentConfigurationAssignments Collection(graph.enrollmentConfigurationAssignment)"]),
            AssignFact.Of(
                "iosLobAppProvisioningConfiguration",
                ["appProvisioningConfigurationGroupAssignments Collection(graph.mobileAppProvisioningConfigGroupAssignment)",
                    "iOSLobAppProvisioningConfigAssignments Collection(graph.iosLobAppProvisioningConfigurationAssignment)"]),
            AssignFact.Of(
                "deviceManagementConfigurationPolicy",
                ["assignments Collection(graph.deviceManagementConfigurationPolicyAssignment)"],
                "Collection(graph.deviceManagementConfigurationPolicyAssignment)"),
        ]);

    public static VersionFacts? Find(string segment)
        => segment.ToLowerInvariant() switch { "v1.0" => V1, "beta" => Beta, _ => null };
}
