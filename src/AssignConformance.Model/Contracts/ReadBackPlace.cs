namespace AssignConformance.Model.Contracts;

/// <summary>Where what an operation assigns is read back, as somebody knows who is no page.</summary>
/// <param name="OperationId">The operation that assigns.</param>
/// <param name="ReadPath">The path that lists, with the version segment; placeholders may have any name: <c>/v1.0/deviceManagement/deviceCompliancePolicies/{id}/assignments</c>.</param>
/// <param name="Property">The property of the assigning body that holds the assignments.</param>
public sealed record ReadBackPlace(string OperationId, string ReadPath, string Property);
