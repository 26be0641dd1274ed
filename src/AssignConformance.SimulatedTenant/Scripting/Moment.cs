namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>When, in the life of a request, something happens to it.</summary>
public enum Moment
{
    /// <summary>The request is read, nothing is changed.</summary>
    Before,

    /// <summary>What it asks for is done, nothing is answered.</summary>
    Applied,

    /// <summary>The last byte of the answer was handed to the network.</summary>
    Answered,
}
