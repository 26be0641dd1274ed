using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>Compliance policies and their assignments, as beta (2021) declares them.</summary>
internal static class ComplianceTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceCompliancePolicy", "entity", isAbstract: true, properties: """
            createdDateTime                Edm.DateTimeOffset!
            description                    Edm.String
            displayName                    Edm.String!
            lastModifiedDateTime           Edm.DateTimeOffset!
            roleScopeTagIds                Collection(Edm.String)
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
            activeFirewallRequired                      Edm.Boolean!
            antiSpywareRequired                         Edm.Boolean!
            antivirusRequired                           Edm.Boolean!
            bitLockerEnabled                            Edm.Boolean!
            codeIntegrityEnabled                        Edm.Boolean!
            configurationManagerComplianceRequired      Edm.Boolean!
            defenderEnabled                             Edm.Boolean!
            defenderVersion                             Edm.String
            deviceCompliancePolicyScript                graph.deviceCompliancePolicyScript
            deviceThreatProtectionEnabled               Edm.Boolean!
            deviceThreatProtectionRequiredSecurityLevel graph.deviceThreatProtectionLevel!
            earlyLaunchAntiMalwareDriverEnabled         Edm.Boolean!
            mobileOsMaximumVersion                      Edm.String
            mobileOsMinimumVersion                      Edm.String
            osMaximumVersion                            Edm.String
            osMinimumVersion                            Edm.String
            passwordBlockSimple                         Edm.Boolean!
            passwordExpirationDays                      Edm.Int32
            passwordMinimumCharacterSetCount            Edm.Int32
            passwordMinimumLength                       Edm.Int32
            passwordMinutesOfInactivityBeforeLock       Edm.Int32
            passwordPreviousPasswordBlockCount          Edm.Int32
            passwordRequired                            Edm.Boolean!
            passwordRequiredToUnlockFromIdle            Edm.Boolean!
            passwordRequiredType                        graph.requiredPasswordType!
            requireHealthyDeviceReport                  Edm.Boolean!
            rtpEnabled                                  Edm.Boolean!
            secureBootEnabled                           Edm.Boolean!
            signatureOutOfDate                          Edm.Boolean!
            storageRequireEncryption                    Edm.Boolean!
            tpmRequired                                 Edm.Boolean!
            validOperatingSystemBuildRanges             Collection(graph.operatingSystemVersionRange)
            """),
        TypeFact.Entity("iosCompliancePolicy", "deviceCompliancePolicy", properties: """
            advancedThreatProtectionRequiredSecurityLevel  graph.deviceThreatProtectionLevel!
            deviceThreatProtectionEnabled                  Edm.Boolean!
            deviceThreatProtectionRequiredSecurityLevel    graph.deviceThreatProtectionLevel!
            managedEmailProfileRequired                    Edm.Boolean!
            osMaximumBuildVersion                          Edm.String
            osMaximumVersion                               Edm.String
            osMinimumBuildVersion                          Edm.String
            osMinimumVersion                               Edm.String
            passcodeBlockSimple                            Edm.Boolean!
            passcodeExpirationDays                         Edm.Int32
            passcodeMinimumCharacterSetCount               Edm.Int32
            passcodeMinimumLength                          Edm.Int32
            passcodeMinutesOfInactivityBeforeLock          Edm.Int32
            passcodeMinutesOfInactivityBeforeScreenTimeout Edm.Int32
            passcodePreviousPasscodeBlockCount             Edm.Int32
            passcodeRequired                               Edm.Boolean!
            passcodeRequiredType                           graph.requiredPasswordType!
            restrictedApps                                 Collection(graph.appListItem)
            securityBlockJailbrokenDevices                 Edm.Boolean!
            """),
        TypeFact.Entity("androidCompliancePolicy", "deviceCompliancePolicy", properties: """
            advancedThreatProtectionRequiredSecurityLevel      graph.deviceThreatProtectionLevel!
            conditionStatementId                               Edm.String
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
            passwordSignInFailureCountBeforeFactoryReset       Edm.Int32
            requiredPasswordComplexity                         graph.androidRequiredPasswordComplexity!
            restrictedApps                                     Collection(graph.appListItem)
            securityBlockDeviceAdministratorManagedDevices     Edm.Boolean!
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
            source   graph.deviceAndAppManagementAssignmentSource!
            sourceId Edm.String
            target   graph.deviceAndAppManagementAssignmentTarget
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
        TypeFact.Complex("deviceCompliancePolicyScript", null, properties: """
            deviceComplianceScriptId Edm.String
            rulesContent             Edm.Binary
            """),
        TypeFact.Complex("operatingSystemVersionRange", null, properties: """
            description    Edm.String!
            highestVersion Edm.String!
            lowestVersion  Edm.String!
            """),
        TypeFact.Complex("appListItem", null, properties: """
            appId       Edm.String
            appStoreUrl Edm.String
            name        Edm.String!
            publisher   Edm.String
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("deviceThreatProtectionLevel", ["unavailable", "secured", "low", "medium", "high", "notSet"]),
        new("requiredPasswordType", ["deviceDefault", "alphanumeric", "numeric"]),
        new("androidRequiredPasswordType", ["deviceDefault", "alphabetic", "alphanumeric", "alphanumericWithSymbols", "lowSecurityBiometric", "numeric", "numericComplex", "any"]),
        new("androidRequiredPasswordComplexity", ["none", "low", "medium", "high"]),
        new("deviceAndAppManagementAssignmentSource", ["direct", "policySets"]),
        new("deviceComplianceActionType", ["noAction", "notification", "block", "retire", "wipe", "removeResourceAccessProfiles", "pushNotification", "remoteLock"]),
    ];
}
