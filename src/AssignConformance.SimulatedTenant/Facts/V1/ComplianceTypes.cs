using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.V1;

/// <summary>Compliance policies and their assignments, as v1.0 (2026) declares them.</summary>
internal static class ComplianceTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceCompliancePolicy", "entity", isAbstract: true, properties: """
            createdDateTime                Edm.DateTimeOffset!
            description                    Edm.String
            displayName                    Edm.String!
            lastModifiedDateTime           Edm.DateTimeOffset!
            version                        Edm.Int32!
            -> assignments                 Collection(graph.deviceCompliancePolicyAssignment)
            -> deviceSettingStateSummaries Collection(graph.settingStateDeviceSummary)
            -> deviceStatuses              Collection(graph.deviceComplianceDeviceStatus)
            -> deviceStatusOverview        graph.deviceComplianceDeviceOverview
            -> scheduledActionsForRule     Collection(graph.deviceComplianceScheduledActionForRule)
            -> userStatuses                Collection(graph.deviceComplianceUserStatus)
            -> userStatusOverview          graph.deviceComplianceUserOverview
            """),
        TypeFact.Entity("windows10CompliancePolicy", "deviceCompliancePolicy", properties: """
            bitLockerEnabled                      Edm.Boolean!
            codeIntegrityEnabled                  Edm.Boolean!
            earlyLaunchAntiMalwareDriverEnabled   Edm.Boolean!
            mobileOsMaximumVersion                Edm.String
            mobileOsMinimumVersion                Edm.String
            osMaximumVersion                      Edm.String
            osMinimumVersion                      Edm.String
            passwordBlockSimple                   Edm.Boolean!
            passwordExpirationDays                Edm.Int32
            passwordMinimumCharacterSetCount      Edm.Int32
            passwordMinimumLength                 Edm.Int32
            passwordMinutesOfInactivityBeforeLock Edm.Int32
            passwordPreviousPasswordBlockCount    Edm.Int32
            passwordRequired                      Edm.Boolean!
            passwordRequiredToUnlockFromIdle      Edm.Boolean!
            passwordRequiredType                  graph.requiredPasswordType!
            requireHealthyDeviceReport            Edm.Boolean!
            secureBootEnabled                     Edm.Boolean!
            storageRequireEncryption              Edm.Boolean!
            """),
        TypeFact.Entity("iosCompliancePolicy", "deviceCompliancePolicy", properties: """
            deviceThreatProtectionEnabled               Edm.Boolean!
            deviceThreatProtectionRequiredSecurityLevel graph.deviceThreatProtectionLevel!
            managedEmailProfileRequired                 Edm.Boolean!
            osMaximumVersion                            Edm.String
            osMinimumVersion                            Edm.String
            passcodeBlockSimple                         Edm.Boolean!
            passcodeExpirationDays                      Edm.Int32
            passcodeMinimumCharacterSetCount            Edm.Int32
            passcodeMinimumLength                       Edm.Int32
            passcodeMinutesOfInactivityBeforeLock       Edm.Int32
            passcodePreviousPasscodeBlockCount          Edm.Int32
            passcodeRequired                            Edm.Boolean!
            passcodeRequiredType                        graph.requiredPasswordType!
            securityBlockJailbrokenDevices              Edm.Boolean!
            """),
        TypeFact.Entity("androidCompliancePolicy", "deviceCompliancePolicy", properties: """
            deviceThreatProtectionEnabled                      Edm.Boolean!
            deviceThreatProtectionRequiredSecurityLevel        graph.deviceThreatProtectionLevel!
            minAndroidSecurityPatchLevel                       Edm.String
            osMaximumVersion                                   Edm.String
            osMinimumVersion                                   Edm.String
            passwordExpirationDays                             Edm.Int32
            passwordMinimumLength                              Edm.Int32
            passwordMinutesOfInactivityBeforeLock              Edm.Int32
            passwordPreviousPasswordBlockCount                 Edm.Int32
            passwordRequired                                   Edm.Boolean!
            passwordRequiredType                               graph.androidRequiredPasswordType!
            securityBlockJailbrokenDevices                     Edm.Boolean!
            securityDisableUsbDebugging                        Edm.Boolean!
            securityPreventInstallAppsFromUnknownSources       Edm.Boolean!
            securityRequireCompanyPortalAppIntegrity           Edm.Boolean!
            securityRequireGooglePlayServices                  Edm.Boolean!
            securityRequireSafetyNetAttestationBasicIntegrity  Edm.Boolean!
            securityRequireSafetyNetAttestationCertifiedDevice Edm.Boolean!
            securityRequireUpToDateSecurityProviders           Edm.Boolean!
            securityRequireVerifyApps                          Edm.Boolean!
            storageRequireEncryption                           Edm.Boolean!
            """),
        TypeFact.Entity("deviceCompliancePolicyAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Entity("deviceComplianceScheduledActionForRule", "entity", properties: """
            ruleName                         Edm.String
            -> scheduledActionConfigurations Collection(graph.deviceComplianceActionItem)
            """),
        TypeFact.Entity("deviceComplianceActionItem", "entity", properties: """
            actionType                graph.deviceComplianceActionType!
            gracePeriodHours          Edm.Int32!
            notificationMessageCCList Collection(Edm.String)
            notificationTemplateId    Edm.String
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("requiredPasswordType", ["deviceDefault", "alphanumeric", "numeric"]),
        new("deviceThreatProtectionLevel", ["unavailable", "secured", "low", "medium", "high", "notSet"]),
        new("androidRequiredPasswordType", ["deviceDefault", "alphabetic", "alphanumeric", "alphanumericWithSymbols", "lowSecurityBiometric", "numeric", "numericComplex", "any"]),
        new("deviceComplianceActionType", ["noAction", "notification", "block", "retire", "wipe", "removeResourceAccessProfiles", "pushNotification"]),
    ];
}
