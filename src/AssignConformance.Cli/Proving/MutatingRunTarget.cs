using AssignConformance.Cli.Running;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Cli.Proving;

/// <summary>A stub of ours with the mutating layer in front. Answers are held to the contract alone: a comparison with the documented body would notice every change.</summary>
internal sealed class MutatingRunTarget(RunTarget target) : RunTarget
{
    public MutatingTarget Mutating { get; } = new((IStatefulTarget)target.Target);

    public override ITarget Target => Mutating;

    public override Expectations Expectations { get; } = target.Expectations with { ComparesDocumentedValues = false };

    public override Task<RunEnd> FinishAsync(TextWriter output, TextWriter error) => target.FinishAsync(output, error);

    public override ValueTask DisposeAsync() => target.DisposeAsync();
}
