using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Cli.Running;

/// <summary>Chooses what an earlier run did not show.</summary>
internal static class LastFailed
{
    /// <summary>The features with just the scenarios that failed, were blocked, not testable or errored, or were planned and have no result. What failed as known is left out.</summary>
    /// <exception cref="UsageException">The folder holds no events of a run.</exception>
    public static ImmutableArray<PlannedFeature> Choose(ImmutableArray<PlannedFeature> features, string reportFolder)
    {
        var report = EarlierRun.Read(Path.Combine(reportFolder, ReportFolder.EventsFile), "--last-failed");
        var ids = report.Scenarios.Where(result => result.Verdict is not (Verdict.Passed or Verdict.Flaky or Verdict.FailedKnown)).Select(result => result.Id)
            .Concat(report.MissingScenarios)
            .ToHashSet(StringComparer.Ordinal);
        return [.. features
            .Select(feature => feature with { Scenarios = [.. feature.Scenarios.Where(scenario => ids.Contains(new FeaturePlan(feature.Path, 1, [scenario.Line]).ScenarioIds.Single()))] })
            .Where(feature => feature.Scenarios.Length > 0)];
    }
}
