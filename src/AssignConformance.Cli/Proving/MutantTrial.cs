using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Proof;

namespace AssignConformance.Cli.Proving;

/// <summary>A mutant, what the judge says of it, and what the checks do.</summary>
/// <param name="Id">The scenario's id, a slash, and the mutant's key.</param>
/// <param name="Result">Of the scenario with the mutant.</param>
/// <param name="New">The mismatches that the unmutated answer does not have.</param>
/// <param name="StatusCode">Of the target's own answer, before any change; null where there was none.</param>
internal sealed record MutantTrial(string Id, Mutant Mutant, Judgement Judgement, ScenarioResult Result, ImmutableArray<Mismatch> New, int? StatusCode)
{
    /// <summary>
    /// A check noticed. Of a request: it was refused, or the stub did not know it at all; one that is answered otherwise is another documented request.
    /// </summary>
    public bool IsCaught => Mutant.Side == MutantSide.Request ? IsUnmatched || IsRefused : !New.IsEmpty;

    /// <summary>A harness that fails at a mutant has not noticed it.</summary>
    public bool IsBlindSpot => Judgement.IsForbidden && !IsCaught;

    public bool IsFalseAlarm => !Judgement.IsForbidden && (IsCaught || Result.Verdict is Verdict.Errored);

    private bool IsRefused => StatusCode >= 400 && New.Any(mismatch => mismatch.RuleId == "AC7001");

    private bool IsUnmatched => Result.Verdict is Verdict.Errored errored && errored.Message.StartsWith("AC9006", StringComparison.Ordinal);

    public TroublingMutant Trouble => new(Id, Mutant.Description, Judgement.Reason, [.. New.Select(mismatch => mismatch.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
