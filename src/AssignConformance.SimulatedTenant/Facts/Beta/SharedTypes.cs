using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.Beta;

/// <summary>What all families share: the entity and the assignment targets, as beta (2021) declares them.</summary>
internal static class SharedTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("entity", null, isAbstract: true, properties: """
            id Edm.String!
            """),
        TypeFact.Complex("deviceAndAppManagementAssignmentTarget", null, isAbstract: true, properties: """
            deviceAndAppManagementAssignmentFilterId   Edm.String
            deviceAndAppManagementAssignmentFilterType graph.deviceAndAppManagementAssignmentFilterType!
            """),
        TypeFact.Complex("groupAssignmentTarget", "deviceAndAppManagementAssignmentTarget", properties: """
            groupId Edm.String
            """),
        TypeFact.Complex("exclusionGroupAssignmentTarget", "groupAssignmentTarget"),
        TypeFact.Complex("allDevicesAssignmentTarget", "deviceAndAppManagementAssignmentTarget"),
        TypeFact.Complex("allLicensedUsersAssignmentTarget", "deviceAndAppManagementAssignmentTarget"),
        TypeFact.Complex("configurationManagerCollectionAssignmentTarget", "deviceAndAppManagementAssignmentTarget", properties: """
            collectionId Edm.String
            """),
    ];

    public static ImmutableArray<EnumFact> Enums { get; } =
    [
        new("deviceAndAppManagementAssignmentFilterType", ["none", "include", "exclude"]),
    ];
}
