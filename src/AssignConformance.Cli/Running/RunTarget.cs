using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Cli.Running;

/// <summary>Who answers a run, opened for its time.</summary>
public abstract class RunTarget : IAsyncDisposable
{
    /// <summary>Remembers what was assigned (<see cref="IStatefulTarget"/>, <see cref="IExpendableTarget"/>) where it is ours.</summary>
    public abstract ITarget Target { get; }

    /// <summary>What its answers are held to.</summary>
    public abstract Expectations Expectations { get; }

    /// <summary>Ends what the run began, once the last scenario is over; whatever ended the run, this is not cut short.</summary>
    /// <param name="output">Takes what was done.</param>
    /// <param name="error">Takes what is not well.</param>
    public virtual Task<RunEnd> FinishAsync(TextWriter output, TextWriter error) => Task.FromResult(RunEnd.Well);

    public abstract ValueTask DisposeAsync();
}
