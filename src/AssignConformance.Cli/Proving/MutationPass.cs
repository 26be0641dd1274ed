using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;

namespace AssignConformance.Cli.Proving;

/// <summary>Runs a scenario unmutated, and then once a mutant of what it sent and of what it was answered.</summary>
/// <param name="takes">Whether the mutant of that id is tried.</param>
internal sealed class MutationPass(ProofSubjects subjects, MutatingTarget target, Func<string, bool> takes) : IScenarioPass
{
    /// <summary>Takes every trial, on the thread that made it.</summary>
    public Action<MutantTrial> Tried { get; init; } = _ => { };

    public ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, Func<ScenarioResult?> once)
    {
        target.Use(mutant: null);
        if (once() is not { } unmutated)
        {
            return null;
        }

        if (subjects.Of(scenario, unmutated, target.Last) is not { } subject)
        {
            return unmutated;
        }

        var tally = new ProofTally();
        var changesRequest = Judge.IsRequestFaultless(subject);
        try
        {
            foreach (var mutant in MutantCatalogue.Of(subject))
            {
                var id = $"{unmutated.Id}/{mutant.Key}";
                if (!takes(id) || (mutant.Request is { } request && (!changesRequest || subjects.IsDocumentedElsewhere(request, subject))))
                {
                    continue;
                }

                target.Use(mutant);
                if (once() is not { } result)
                {
                    return null;
                }

                var trial = new MutantTrial(id, mutant, Judge.Decide(subject, mutant), result, New(result, unmutated), target.Last?.Response?.StatusCode);
                if (trial.IsBlindSpot && mutant.Side == MutantSide.Request && subjects.IsShared(subject))
                {
                    trial = trial with { Judgement = new Judgement(IsForbidden: false, Looseness.OtherOperation, Looseness.OtherOperation) };
                }

                Tried(trial);
                tally.Add(trial);
            }
        }
        finally
        {
            target.Use(mutant: null);
        }

        return unmutated with { Proof = tally.ToProof() };
    }

    /// <summary>Told apart by rule, place and keyword: messages quote values.</summary>
    private static ImmutableArray<Mismatch> New(ScenarioResult result, ScenarioResult unmutated)
    {
        var known = unmutated.Mismatches.Select(Key).ToHashSet();
        return [.. result.Mismatches.Where(mismatch => !known.Contains(Key(mismatch)))];
    }

    private static (string, string?, string?) Key(Mismatch mismatch) => (mismatch.RuleId, mismatch.Pointer, mismatch.Keyword);
}
