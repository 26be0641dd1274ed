using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>An operation as the report shows it: what stands in the open, and what is packed.</summary>
/// <param name="Number">Its place among the report's operations, counted from 0.</param>
public sealed record OperationView(OperationReport Operation, int Number, ReportScale Scale, Anchors Anchors, TagSets Tags)
{
    private readonly Dictionary<ScenarioResult, ScenarioBodies> _bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The response schema, read once and only where something failed.</summary>
    private readonly Lazy<(string Text, JsonTree Root)?> _schema = new(() => Operation.Planned?.ResponseSchema is { } text && JsonText.Read(text).Root is { } root ? (text, root) : null);

    /// <summary>The run's circumstances; null where the stream does not tell them.</summary>
    public RunEvent.RunStarted? Started { get; init; }

    /// <summary>The run's list of known deviations.</summary>
    public ImmutableArray<RunEvent.KnownDeviationListed> Known { get; init; } = [];

    public bool IsPacked => Scale is ReportScale.Condensed;

    /// <summary>The scenarios whose exchanges are packed, in order; their pieces are numbered from 1.</summary>
    public ImmutableArray<ScenarioResult> Packed => IsPacked ? [.. Operation.Scenarios.Where(scenario => !IsRow(scenario))] : [];

    /// <summary>What stands for the passed scenarios of a packed operation: the first that passed with a documented body; null where there is none, or nothing is packed.</summary>
    public ScenarioResult? DocumentedExchange
        => IsPacked ? Operation.Scenarios.FirstOrDefault(scenario => IsRow(scenario) && scenario.Exchanges.Any(exchange => exchange.Response is not null)) : null;

    /// <summary>The scenario passed, and a line says all that a packed report says of it.</summary>
    public bool IsRow(ScenarioResult scenario) => IsPacked && scenario.Verdict is Verdict.Passed;

    /// <summary>The number of the piece with a scenario's exchanges, or null where they stand in the open.</summary>
    public int? PieceOf(ScenarioResult scenario) => IsPacked ? Packed.IndexOf(scenario) + 1 : null;

    public ScenarioBodies Bodies(ScenarioResult scenario)
        => _bodies.TryGetValue(scenario, out var bodies) ? bodies : _bodies[scenario] = ScenarioBodies.Of(scenario, Operation.Findings, Anchors, _schema);

    /// <summary>The bodies that were looked at and are cut.</summary>
    internal IEnumerable<BodyFile> CutBodies => Operation.Scenarios.SelectMany(scenario => _bodies.TryGetValue(scenario, out var bodies) ? bodies.Cut : []);
}
