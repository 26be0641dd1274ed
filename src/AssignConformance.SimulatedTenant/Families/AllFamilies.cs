using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Families;

/// <summary>The families that the simulated tenant holds.</summary>
public static class AllFamilies
{
    private const string Configuration = "DeviceManagementConfiguration";
    private const string Apps = "DeviceManagementApps";
    private const string Service = "DeviceManagementServiceConfig";

    public static ImmutableArray<Family> All { get; } =
    [
        new("deviceManagement/deviceCompliancePolicies", "deviceCompliancePolicy", Configuration, "compliancePolicy") { ServerSet = Set(("version", "1")) },
        new("deviceManagement/deviceConfigurations", "deviceConfiguration", Configuration, "configurationPolicy")
        {
            ServerSet = Set(("version", "1"), ("supportsScopeTags", "true")),
        },
        new("deviceAppManagement/mobileApps", "mobileApp", Apps, "app") { ServerSet = Set(("publishingState", "\"published\""), ("uploadState", "1"), ("isAssigned", "false")) },
        new("deviceAppManagement/mobileAppConfigurations", "managedDeviceMobileAppConfiguration", Apps, "app") { ServerSet = Set(("version", "1")) },
        new("deviceManagement/deviceEnrollmentConfigurations", "deviceEnrollmentConfiguration", Service, "enrollment")
        {
            ServerSet = Set(("version", "1"), ("priority", "1")),
        },
        new("deviceAppManagement/iosLobAppProvisioningConfigurations", "iosLobAppProvisioningConfiguration", Apps, "app") { ServerSet = Set(("version", "1")) },
        new("deviceManagement/configurationPolicies", "deviceManagementConfigurationPolicy", Configuration, "configurationPolicy")
        {
            NameProperty = "name",
            ServerSet = Set(("isAssigned", "false"), ("creationSource", "null")),
        },
    ];

    public static Family? Find(string path) => All.FirstOrDefault(family => string.Equals(family.Path, path, StringComparison.OrdinalIgnoreCase));

    private static ImmutableDictionary<string, string> Set(params (string Name, string Json)[] properties)
        => properties.ToImmutableDictionary(property => property.Name, property => property.Json, StringComparer.Ordinal);
}
