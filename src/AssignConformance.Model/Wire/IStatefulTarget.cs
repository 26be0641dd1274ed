namespace AssignConformance.Model.Wire;

/// <summary>A target that remembers what was assigned and can be told to forget it: a stub whose mappings play scenarios.</summary>
public interface IStatefulTarget : ITarget
{
    /// <summary>Puts one scenario back to its first state; others, which parallel workers may be in the midst of, stay as they are.</summary>
    /// <param name="scenario">See <see cref="Contracts.AssignmentState.Name"/>.</param>
    /// <returns>Why it could not be done, or null.</returns>
    Task<ExchangeFailure?> ResetAsync(string scenario, CancellationToken cancellationToken);
}
