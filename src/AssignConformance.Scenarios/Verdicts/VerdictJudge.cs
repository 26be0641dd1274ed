using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Verdicts;

/// <summary>Decides a verdict from mismatches and the known deviations that still hold.</summary>
public sealed class VerdictJudge
{
    private readonly ImmutableArray<KnownDeviation> _holding;

    /// <param name="today">An entry holds up to and including the day it expires.</param>
    public VerdictJudge(IEnumerable<KnownDeviation> known, DateOnly today) => _holding = [.. known.Where(entry => entry.Expires >= today)];

    /// <summary>Passed without mismatches; failed (known) where each of them is explained by a known deviation; else failed.</summary>
    public Verdict Judge(ImmutableArray<Mismatch> mismatches)
    {
        if (mismatches.IsEmpty)
        {
            return new Verdict.Passed();
        }

        var unexplained = mismatches.FirstOrDefault(mismatch => Explain(mismatch) is null);
        return unexplained is null
            ? new Verdict.FailedKnown(Explain(mismatches[0])!.Rule, Explain(mismatches[0])!.Reason)
            : new Verdict.Failed(unexplained.RuleId, unexplained.Message);
    }

    /// <summary>The entries that explain some mismatch.</summary>
    public static IEnumerable<KnownDeviation> Used(IEnumerable<KnownDeviation> known, ImmutableArray<Mismatch> mismatches)
        => known.Where(entry => mismatches.Any(mismatch => mismatch.Causes.Any(cause => Describes(entry, cause))));

    private KnownDeviation? Explain(Mismatch mismatch)
        => _holding.FirstOrDefault(entry => mismatch.Causes.Any(cause => Describes(entry, cause)));

    private static bool Describes(KnownDeviation entry, Cause cause)
        => string.Equals(entry.Rule, cause.RuleId, StringComparison.Ordinal)
            && string.Equals(entry.Page, cause.Span.File, StringComparison.Ordinal)
            && string.Equals(entry.Line.Trim(), cause.LineText.Trim(), StringComparison.Ordinal);
}
