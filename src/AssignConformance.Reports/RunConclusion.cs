namespace AssignConformance.Reports;

/// <summary>How a conclusion is to be taken.</summary>
public enum Tone
{
    /// <summary>Everything that was planned was shown.</summary>
    Good,

    /// <summary>Nothing contradicts, but not everything was shown.</summary>
    Partial,

    /// <summary>Something contradicts, or the run can't be trusted.</summary>
    Bad,
}

/// <summary>A run in words.</summary>
/// <param name="Headline">One line without a full stop.</param>
public sealed record RunConclusion(Tone Tone, string Headline)
{
    /// <summary>The worst that can be said comes first; nothing that did not run counts as passed.</summary>
    public static RunConclusion Of(RunReport report)
    {
        var counts = report.Counts;
        var of = $"of {Count.Of(report.Planned, "scenario")}";
        return report switch
        {
            { Proof.IsSound: false } => new(Tone.Bad, $"Not proven: {Count.Of(report.Proof.BlindSpots.Length, "blind spot")} and {Count.Of(report.Proof.FalseAlarms.Length, "false alarm")} among {Count.Of(report.Proof.Mutants, "mutant")}"),
            { Proof: { } proof, NotRun: 0, Problems.IsEmpty: true } when counts.Errored == 0
                => new(Tone.Good, $"Proven: all {Count.Of(proof.Caught)} mutants that the documentation forbids are caught, of {Count.Of(proof.Mutants)}"),
            { Notes.IsEmpty: false } => new(Tone.Bad, $"The target may not be as it was: {Count.Of(report.Notes.Length, "thing")} to look at"),
            _ when counts.Failed > 0 => new(Tone.Bad, $"Does not conform: {Count.Of(counts.Failed)} {of} failed"),
            _ when counts.Errored > 0 => new(Tone.Bad, $"The harness failed: {Count.Of(counts.Errored)} {of} ended in an error of its own"),
            _ when report.NotRun > 0 => new(Tone.Bad, $"Not complete: {Count.Of(report.NotRun)} {of} did not run"),
            _ when !report.Problems.IsEmpty => new(Tone.Bad, $"Not to be trusted: {Count.Of(report.Problems.Length, "problem")} with the record of the run"),
            _ when !report.StaleKnownDeviations.IsEmpty
                => new(Tone.Bad, $"Out of date: {Count.Of(report.StaleKnownDeviations.Length, "known deviation")} no longer hold{(report.StaleKnownDeviations.Length == 1 ? "s" : "")}"),
            { Planned: 0 } => new(Tone.Bad, "Nothing was shown: no scenario was planned"),
            _ when counts.Passed + counts.Flaky + counts.FailedKnown == 0 => new(Tone.Bad, $"Nothing was shown: 0 {of} passed"),
            _ when counts.Passed == report.Planned => new(Tone.Good, counts.Passed == 1 ? "Conforms: the scenario passed" : $"Conforms: all {Count.Of(counts.Passed)} scenarios passed"),
            _ when counts.Flaky > 0 && counts.Passed + counts.Flaky == report.Planned
                => new(Tone.Partial, $"Conforms, but not at once: {Count.Of(counts.Passed)} {of} passed, {Count.Of(counts.Flaky)} only when run again"),
            _ when counts.Blocked + counts.NotTestable > 0
                => new(Tone.Partial, $"Conforms as far as shown: {Count.Of(counts.Passed)} {of} passed, {Count.Of(counts.Blocked + counts.NotTestable)} could not be run"),
            _ => new(Tone.Good, $"Conforms but for what is known: {Count.Of(counts.Passed)} {of} passed, {Count.Of(counts.FailedKnown)} failed as known"),
        };
    }
}
