using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>Apps and their assignments, as beta (2021) declares them.</summary>
internal static class AppTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("mobileApp", "entity", isAbstract: true, properties: """
            createdDateTime       Edm.DateTimeOffset!
            dependentAppCount     Edm.Int32!
            description           Edm.String
            developer             Edm.String
            displayName           Edm.String
            informationUrl        Edm.String
            isAssigned            Edm.Boolean!
            isFeatured            Edm.Boolean!
            largeIcon             graph.mimeContent
            lastModifiedDateTime  Edm.DateTimeOffset!
            notes                 Edm.String
            owner                 Edm.String
            privacyInformationUrl Edm.String
            publisher             Edm.String
            publishingState       graph.mobileAppPublishingState!
            roleScopeTagIds       Collection(Edm.String)
            supersededAppCount    Edm.Int32!
            supersedingAppCount   Edm.Int32!
            uploadState           Edm.Int32!
            -> assignments        Collection(graph.mobileAppAssignment)
            -> categories         Collection(graph.mobileAppCategory)
            -> deviceStatuses     Collection(graph.mobileAppInstallStatus)
            -> installSummary     graph.mobileAppInstallSummary
            -> relationships      Collection(graph.mobileAppRelationship)
            -> userStatuses       Collection(graph.userAppInstallStatus)
            """),
        TypeFact.Entity("webApp", "mobileApp", properties: """
            appUrl            Edm.String
            useManagedBrowser Edm.Boolean!
            """),
        TypeFact.Entity("mobileAppAssignment", "entity", properties: """
            intent   graph.installIntent!
            settings graph.mobileAppAssignmentSettings
            source   graph.deviceAndAppManagementAssignmentSource!
            sourceId Edm.String
            target   graph.deviceAndAppManagementAssignmentTarget
            """),
        TypeFact.Complex("mobileAppAssignmentSettings", null, isAbstract: true),
        TypeFact.Complex("mimeContent", null, properties: """
            type  Edm.String
            value Edm.Binary
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("mobileAppPublishingState", ["notPublished", "processing", "published"]),
        new("installIntent", ["available", "required", "uninstall", "availableWithoutEnrollment"]),
    ];
}
