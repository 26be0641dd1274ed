using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Proofs;

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

    /// <summary>What mutants showed; null where none was tried.</summary>
    public ProofFigures? Proof { get; } = ProofFigures.Of(Scenarios);

    /// <summary>The tags that all of its scenarios have: the feature's. They are told once.</summary>
    public ImmutableArray<string> CommonTags { get; } = Scenarios.IsEmpty
        ? []
        : [.. Scenarios[0].Tags.Where(tag => Scenarios.All(scenario => scenario.Tags.Contains(tag, StringComparer.Ordinal)))];

    /// <summary>By id, ordinal; then, by feature, the scenarios that belong to none of them.</summary>
    internal static ImmutableArray<OperationReport> Group(
        IEnumerable<RunEvent.OperationPlanned> planned, ImmutableArray<ScenarioResult> scenarios, ImmutableArray<RunEvent.FindingReported> findings)
    {
        var operations = planned.DistinctBy(operation => operation.Id).OrderBy(operation => operation.Id, StringComparer.Ordinal).ToImmutableArray();
        var known = operations.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
        var byOperation = scenarios.ToLookup(scenario => scenario.OperationId is { } id && known.Contains(id) ? id : "", StringComparer.Ordinal);
        var byPage = findings.ToLookup(finding => finding.Span.File, StringComparer.Ordinal);
        return
        [
            .. operations.Select(operation => new OperationReport(operation.Id, operation, [.. byOperation[operation.Id]], [.. byPage[operation.Page]])),
            .. byOperation[""].GroupBy(scenario => scenario.FeaturePath, StringComparer.Ordinal)
                .Select(feature => new OperationReport(feature.Key, null, [.. feature], [])),
        ];
    }
}
