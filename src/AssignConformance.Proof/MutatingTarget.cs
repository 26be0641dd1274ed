using AssignConformance.Model.Wire;

namespace AssignConformance.Proof;

/// <summary>A layer in front of a stub that changes what is sent to it or what it answers. Safe for many threads: each has a mutant of its own.</summary>
public sealed class MutatingTarget(IStatefulTarget target) : IStatefulTarget
{
    private readonly AsyncLocal<State> _states = new();

    public string Name => target.Name;

    /// <summary>The last exchange of this thread as it was without the mutant, or null.</summary>
    public Exchange? Last => _states.Value?.Last;

    /// <summary>What this thread's next exchanges are changed to; null for nothing.</summary>
    public void Use(Mutant? mutant) => _states.Value = new State(mutant);

    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        var state = _states.Value;
        var exchange = await target.SendAsync(state?.Mutant?.Request ?? request, cancellationToken);
        state?.Last = exchange;
        return state?.Mutant?.Response is { } response ? exchange with { Response = response } : exchange;
    }

    public Task<ExchangeFailure?> ResetAsync(string scenario, CancellationToken cancellationToken) => target.ResetAsync(scenario, cancellationToken);

    private sealed class State(Mutant? mutant)
    {
        public Mutant? Mutant => mutant;

        public Exchange? Last { get; set; }
    }
}
