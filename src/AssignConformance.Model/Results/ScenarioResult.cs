using System.Collections.Immutable;

namespace AssignConformance.Model.Results;

/// <summary>A scenario that was planned, and what became of it.</summary>
public sealed record ScenarioResult
{
    /// <summary><c>feature path:line</c> of the scenario or, for an outline, of its Examples row: unique within a run.</summary>
    public required string Id { get; init; }

    /// <summary>The operation's id, or null where the feature names none.</summary>
    public string? OperationId { get; init; }

    /// <summary>The feature's path below <c>features/</c>.</summary>
    public required string FeaturePath { get; init; }

    public required string FeatureName { get; init; }

    /// <summary>The scenario's name, outline rows with their values.</summary>
    public required string Name { get; init; }

    /// <summary>Line in the feature file, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Tags with their <c>@</c>, of feature, scenario and Examples.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public required Verdict Verdict { get; init; }

    public DateTimeOffset Started { get; init; }

    public TimeSpan Duration { get; init; }

    public ImmutableArray<StepResult> Steps { get; init; } = [];

    public ImmutableArray<ExchangeRecord> Exchanges { get; init; } = [];

    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];

    /// <summary>What was seen beside; no verdict depends on it.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What <c>prove</c> found; null where the scenario was only run, or could not be proven because it does not pass.</summary>
    public ScenarioProof? Proof { get; init; }
}

/// <summary>What became of a step.</summary>
public enum StepStatus
{
    Passed,
    Failed,
    Skipped,
    Undefined,
    Errored,
}

/// <summary>A step as it ran, in plan order.</summary>
/// <param name="Text">Keyword and text.</param>
public sealed record StepResult(string Text, StepStatus Status, TimeSpan Duration, string? Error = null);

/// <summary>An exchange as a report shows it: bodies as text (UTF-8, invalid bytes replaced), no token.</summary>
/// <param name="Response">Null where nothing came back.</param>
/// <param name="Note">What a reader must know of the request: synthesised, mended, or which parameter was broken; empty where it went out as documented.</param>
public sealed record ExchangeRecord(MessageRecord Request, MessageRecord? Response, TimeSpan Duration, ImmutableArray<AttemptRecord> Attempts, string Note = "")
{
    /// <summary>The body that was expected: the documented one or, where assignments are read back, a list of those that were sent. Null where the answer's is that body,
    /// none was expected, or the target keeps its answers to itself.</summary>
    public string? ExpectedBody { get; init; }
}

/// <summary>One try of a request.</summary>
public sealed record AttemptRecord(int? StatusCode, TimeSpan Duration, TimeSpan Wait);

/// <summary>A message as a report shows it.</summary>
/// <param name="StartLine">Request line or status line.</param>
/// <param name="Headers">Name and value, in order.</param>
/// <param name="Body">Null for none.</param>
public sealed record MessageRecord(string StartLine, ImmutableArray<HeaderRecord> Headers, string? Body);

/// <summary>A header field as a report shows it.</summary>
public sealed record HeaderRecord(string Name, string Value);
