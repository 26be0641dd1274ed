using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Verdicts;

/// <summary>What happened in one scenario. Belongs to one thread.</summary>
public sealed class ScenarioJournal
{
    private readonly List<ExchangeRecord> _exchanges = [];
    private readonly List<Mismatch> _mismatches = [];
    private readonly List<Note> _notes = [];

    /// <summary>The operation that the scenario speaks of, once its Background has run.</summary>
    public string? OperationId { get; set; }

    public ImmutableArray<ExchangeRecord> Exchanges => [.. _exchanges];

    public ImmutableArray<Mismatch> Mismatches => [.. _mismatches];

    /// <summary>Each once, though several steps may look at one answer.</summary>
    public ImmutableArray<Note> Notes => [.. _notes.Distinct()];

    public int MismatchCount => _mismatches.Count;

    public void Record(ExchangeRecord exchange) => _exchanges.Add(exchange);

    /// <summary>Says which body was expected of the last exchange, which there must be.</summary>
    public void ExpectOfLast(string body) => _exchanges[^1] = _exchanges[^1] with { ExpectedBody = body };

    public void Record(IEnumerable<Mismatch> mismatches) => _mismatches.AddRange(mismatches);

    public void Record(IEnumerable<Note> notes) => _notes.AddRange(notes);
}
