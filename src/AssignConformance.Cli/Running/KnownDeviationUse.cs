using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Cli.Running;

/// <summary>Says of each known deviation whether a run needed it.</summary>
internal static class KnownDeviationUse
{
    /// <summary>The entries in the order of their file, each with whether it explains a mismatch of the results.</summary>
    public static IEnumerable<RunEvent.KnownDeviationListed> List(ImmutableArray<KnownDeviation> known, IEnumerable<ScenarioResult> results)
    {
        var used = results.SelectMany(result => VerdictJudge.Used(known, result.Mismatches)).ToHashSet();
        return known.Select(entry => new RunEvent.KnownDeviationListed(
            entry.Page, entry.Rule, entry.Line, entry.Reason, entry.Owner, entry.Expires, entry.Source, used.Contains(entry)));
    }
}
