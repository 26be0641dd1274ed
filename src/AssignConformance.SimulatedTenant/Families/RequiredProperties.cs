using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Families;

/// <summary>What the service wants on creation and the metadata does not say: there, <c>Nullable=false</c> also stands on what has a default.</summary>
internal static class RequiredProperties
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_byType = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["deviceCompliancePolicy"] = ["displayName", "scheduledActionsForRule"],
        ["deviceConfiguration"] = ["displayName"],
        ["iosCustomConfiguration"] = ["payload", "payloadName"],
        ["macOSCustomConfiguration"] = ["payload", "payloadName"],
        ["windows10CustomConfiguration"] = ["omaSettings"],
        ["mobileApp"] = ["displayName", "publisher"],
        ["webApp"] = ["appUrl"],
        ["managedDeviceMobileAppConfiguration"] = ["displayName", "targetedMobileApps"],
        ["deviceEnrollmentConfiguration"] = ["displayName"],
        ["deviceEnrollmentLimitConfiguration"] = ["limit"],
        ["iosLobAppProvisioningConfiguration"] = ["displayName", "payload", "payloadFileName"],
        ["deviceManagementConfigurationPolicy"] = ["name", "platforms", "technologies", "settings"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Of(string type) => s_byType.GetValueOrDefault(type, []);
}
