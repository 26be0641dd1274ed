using System.Collections.Immutable;

namespace AssignConformance.SimulatedTenant.Facts.V1;

/// <summary>Enrolment configurations and their assignments, as v1.0 (2026) declares them.</summary>
internal static class EnrollmentTypes
{
    public static ImmutableArray<TypeFact> Types { get; } =
    [
        TypeFact.Entity("deviceEnrollmentConfiguration", "entity", isAbstract: true, properties: """
            createdDateTime      Edm.DateTimeOffset!
            description          Edm.String
            displayName          Edm.String
            lastModifiedDateTime Edm.DateTimeOffset!
            priority             Edm.Int32!
            version              Edm.Int32!
            -> assignments       Collection(graph.enrollmentConfigurationAssignment)
            """),
        TypeFact.Entity("deviceEnrollmentLimitConfiguration", "deviceEnrollmentConfiguration", properties: """
            limit Edm.Int32!
            """),
        TypeFact.Entity("enrollmentConfigurationAssignment", "entity", properties: """
            target graph.deviceAndAppManagementAssignmentTarget
            """),
    ];
}
