using System.Collections.Immutable;
using AssignConformance.Cli.Proving;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Proving;

/// <summary>Each check is broken in turn, and the judge must disagree with what is left.</summary>
[Collection("SpecFlow runtime")]
public sealed class BlindfoldTests
{
    [Theory]
    [InlineData("AC7001")]
    [InlineData("AC7002")]
    [InlineData("AC7003")]
    [InlineData("AC7004")]
    [InlineData("AC7005")]
    [InlineData("AC7006")]
    [InlineData("AC7011")]
    [InlineData("AC7013")]
    [InlineData("AC7014")]
    public async Task A_check_that_sees_nothing_is_a_blind_spot(string rule)
        => (await ProveAsync(each => each.RuleId != rule)).SelectMany(proof => proof.BlindSpots).Should().NotBeEmpty();

    [Fact]
    public async Task A_check_that_takes_offence_at_what_is_allowed_is_a_false_alarm()
        => (await ProveAsync(_ => true, new Mismatch { RuleId = "AC7004", Message = "No." })).SelectMany(proof => proof.FalseAlarms).Should().NotBeEmpty();

    /// <param name="added">What every mutated answer earns besides; null for nothing.</param>
    private static async Task<IEnumerable<ScenarioProof>> ProveAsync(Func<Mismatch, bool> isSeen, Mismatch? added = null)
    {
        using var project = new ProjectCopy();
        var plan = await RunPlan.LoadAsync(new RunOptions { Docs = project.Docs, Tags = "@documented or @repaired" }, CancellationToken.None);
        await using var target = new MutatingRunTarget(await TargetChoice.OpenAsync(TargetChoice.Stub, plan, configuration: null, CancellationToken.None));
        var pass = new Blindfold(new MutationPass(new ProofSubjects(plan), target.Mutating, static _ => true), isSeen, added);
        var session = plan.OpenSession(target, TimeProvider.System, CancellationToken.None);
        var results = new List<ScenarioResult>();
        new FeatureRunner(session, new VerdictJudge([], DateOnly.MaxValue), TimeProvider.System, pass).Run(plan.Features, 1, results.Add, CancellationToken.None);
        return results.Select(result => result.Proof).OfType<ScenarioProof>().ToList();
    }

    private sealed class Blindfold(IScenarioPass pass, Func<Mismatch, bool> isSeen, Mismatch? added) : IScenarioPass
    {
        public ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, Func<ScenarioResult?> once)
        {
            var isMutated = false;
            return pass.Run(feature, scenario, () =>
            {
                var result = once();
                ImmutableArray<Mismatch> more = isMutated && added is not null ? [added] : [];
                isMutated = true;
                return result is null ? null : result with { Mismatches = [.. result.Mismatches.Where(isSeen), .. more] };
            });
        }
    }
}
