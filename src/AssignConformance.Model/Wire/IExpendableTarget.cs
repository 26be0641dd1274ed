namespace AssignConformance.Model.Wire;

/// <summary>A target whose objects belong to the run and are expendable: what is assigned to them may be replaced by anything, so that sending an empty list makes it forget.</summary>
public interface IExpendableTarget : ITarget;
