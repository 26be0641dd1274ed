using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Sending;

/// <summary>Decides what may leave for the tenant.</summary>
public interface IRequestGate
{
    GateDecision Judge(GraphRequest request);
}
