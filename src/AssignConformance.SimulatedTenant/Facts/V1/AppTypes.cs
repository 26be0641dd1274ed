using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.V1;

/// <summary>Apps and their assignments, as v1.0 (2026) declares them.</summary>
internal static class AppTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("mobileApp", "entity", isAbstract: true, properties: """
            createdDateTime       Edm.DateTimeOffset!
            description           Edm.String
            developer             Edm.String
            displayName           Edm.String
            informationUrl        Edm.String
            isFeatured            Edm.Boolean!
            largeIcon             graph.mimeContent
            lastModifiedDateTime  Edm.DateTimeOffset!
            notes                 Edm.String
            owner                 Edm.String
            privacyInformationUrl Edm.String
            publisher             Edm.String
            publishingState       graph.mobileAppPublishingState!
            -> assignments        Collection(graph.mobileAppAssignment)
            -> categories         Collection(graph.mobileAppCategory)
            """),
        TypeFact.Entity("webApp", "mobileApp", properties: """
            appUrl            Edm.String
            useManagedBrowser Edm.Boolean!
            """),
        TypeFact.Entity("mobileAppAssignment", "entity", properties: """
            intent   graph.installIntent!
            settings graph.mobileAppAssignmentSettings
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
