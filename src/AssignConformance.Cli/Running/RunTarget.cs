using System.Collections.Immutable;
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
    /// <param name="output">Takes what a person must know.</param>
    /// <returns>Exit codes that count besides the verdicts'; none where all is well.</returns>
    public virtual Task<ImmutableArray<int>> FinishAsync(TextWriter output) => Task.FromResult<ImmutableArray<int>>([]);

    public abstract ValueTask DisposeAsync();
}
