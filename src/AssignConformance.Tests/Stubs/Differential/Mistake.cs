namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>What is wrong with a request, or different from the documented one.</summary>
public enum Mistake
{
    UnknownParameter,
    WrongType,
    WrongEnumerationMember,
    UnknownODataType,
    AbstractODataType,
    MissingRequired,
    MalformedJson,
    WrongMediaType,
    MissingToken,
}
