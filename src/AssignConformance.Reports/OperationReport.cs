using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>An operation with everything that the run says of it.</summary>
/// <param name="Id">The operation's id or, for scenarios that name none, their feature's path.</param>
/// <param name="Planned">What the stream tells of the operation; null where it tells nothing.</param>
/// <param name="Scenarios">By feature and line.</param>
/// <param name="Findings">Of the operation's page, in page order.</param>
public sealed record OperationReport(
    string Id, RunEvent.OperationPlanned? Planned, ImmutableArray<ScenarioResult> Scenarios, ImmutableArray<RunEvent.FindingReported> Findings)
{
    public string Title => Planned?.Title ?? Scenarios[0].FeatureName;

    public VerdictCounts Counts { get; } = VerdictCounts.Of(Scenarios);

    /// <summary>The tags that all of its scenarios have: the feature's. They are told once.</summary>
    public ImmutableArray<string> CommonTags { get; } = Scenarios.IsEmpty
        ? []
        : [.. Scenarios[0].Tags.Where(tag => Scenarios.All(scenario => scenario.Tags.Contains(tag, StringComparer.Ordinal)))];
}
