namespace AssignConformance.Proof.Judging;

/// <summary>What a body is asked for beside its types.</summary>
/// <param name="AdmitsUnknown">Properties that no source declares may be there.</param>
/// <param name="AsksForPromised">Every property that a page promises must be there.</param>
internal sealed record ObjectRules(bool AdmitsUnknown, bool AsksForPromised);
