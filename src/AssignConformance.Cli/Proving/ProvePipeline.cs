using AssignConformance.Cli.Running;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Cli.Proving;

/// <summary>Proves what a verdict is worth: changes what the target answers, and what is sent to it, in every way there is, and sees whether the checks notice what the documentation forbids.</summary>
public static class ProvePipeline
{
    /// <summary>The scenarios that send a documented request and are answered.</summary>
    private static readonly TagExpression s_provable = TagExpression.Parse("@documented or @repaired");

    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">Something asked for can't be used.</exception>
    public static async Task<int> RunAsync(ProveOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (options.Run.Target is not (TargetChoice.Stub or TargetChoice.WireMock))
        {
            throw new UsageException($"--target {options.Run.Target}: prove changes what is sent and answered, and does so to stubs of its own only. Give stub or wiremock.");
        }

        var run = options.Run with { Kind = s_provable };
        RunOptionRules.Require(run);
        var plan = await RunPlan.LoadAsync(options.Mutant is null ? run : run with { Scenario = MutantId.ScenarioOf(options.Mutant) }, cancellationToken);
        await using var target = new MutatingRunTarget(await TargetChoice.OpenAsync(run.Target, plan, configuration: null, cancellationToken));
        plan = plan with { Generated = [] };
        var subjects = new ProofSubjects(plan);
        return options.Mutant is { } mutant
            ? await new MutantShow(plan, subjects, target, clock).WriteAsync(mutant, output, cancellationToken)
            : await new PlannedRun(plan, target, run, output, error, clock) { Pass = new MutationPass(subjects, target.Mutating, options.Sample.Takes) }.RunAsync(cancellationToken);
    }
}
