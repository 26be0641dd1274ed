namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>How a conforming request differs from the documented one.</summary>
public enum Variation
{
    OtherGuid,
    OtherDerivedType,
    EmptyList,
}
