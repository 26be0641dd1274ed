namespace AssignConformance.Tenant.Sending;

/// <summary>Whether a request may leave.</summary>
public abstract record GateDecision
{
    private GateDecision()
    {
    }

    /// <param name="IsWrite">It counts against the budget, is paced, and was journalled before.</param>
    public sealed record Open(bool IsWrite) : GateDecision;

    /// <param name="Reason">What the request is and what would have to be otherwise, in one line.</param>
    public sealed record Shut(string Reason) : GateDecision;
}
