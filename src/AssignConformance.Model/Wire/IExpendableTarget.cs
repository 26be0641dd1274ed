namespace AssignConformance.Model.Wire;

/// <summary>A target whose objects belong to the run and are expendable: what is assigned to them may be replaced by anything, so that sending an empty list makes it forget.</summary>
public interface IExpendableTarget : ITarget
{
    /// <summary>Why a request like this one is never let out, whatever its values; null where it may be. Nothing is sent to find out.</summary>
    ExchangeFailure? Refuse(GraphRequest request);
}
