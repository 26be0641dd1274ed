using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AssignConformance.Model.Results;

/// <summary>An event of a run. The stream of them, one JSON object a line, is what every report derives from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "runStarted")]
[JsonDerivedType(typeof(OperationPlanned), "operation")]
[JsonDerivedType(typeof(FindingReported), "finding")]
[JsonDerivedType(typeof(ScenarioFinished), "scenario")]
[JsonDerivedType(typeof(KnownDeviationUnused), "knownDeviationUnused")]
[JsonDerivedType(typeof(RunFinished), "runFinished")]
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>First of a stream.</summary>
    /// <param name="FormatVersion">Version of this event format; 1.</param>
    /// <param name="ToolVersion">The product's version.</param>
    /// <param name="Target">What answered, see <see cref="Wire.ITarget.Name"/>.</param>
    /// <param name="Docs">The docs folder as given.</param>
    /// <param name="PlannedScenarios">How many scenarios will run; a stream that holds fewer is not complete.</param>
    public sealed record RunStarted(
        int FormatVersion, string ToolVersion, string Target, string Docs, DateTimeOffset Started, int PlannedScenarios) : RunEvent;

    /// <summary>An operation that the run knows.</summary>
    public sealed record OperationPlanned : RunEvent
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public required string Page { get; init; }

        public string? Method { get; init; }

        public ImmutableArray<string> Paths { get; init; } = [];

        /// <summary>What a person completed, in words.</summary>
        public ImmutableArray<string> Completions { get; init; } = [];

        /// <summary>Exported JSON schema, or null.</summary>
        public string? RequestSchema { get; init; }

        /// <summary>Exported JSON schema, or null.</summary>
        public string? ResponseSchema { get; init; }

        /// <summary>The page's text, line by line, so that a report needs no page.</summary>
        public ImmutableArray<string> PageLines { get; init; } = [];
    }

    public sealed record FindingReported(
        string RuleId, string RuleName, string Severity, SourceSpan Span, string Message, string LineText, string? Pointer) : RunEvent;

    public sealed record ScenarioFinished(ScenarioResult Result) : RunEvent;

    /// <summary>An entry of <c>known.json</c> that explains nothing in this run, or has expired.</summary>
    public sealed record KnownDeviationUnused(string Page, string RuleId, string Line, SourceSpan Source, string Problem) : RunEvent;

    /// <summary>Last of a stream; a stream without it was cut off.</summary>
    public sealed record RunFinished(DateTimeOffset Finished, TimeSpan Duration, int ExitCode) : RunEvent
    {
        /// <summary>What was found when the run had ended.</summary>
        public ImmutableArray<RunNote> Notes { get; init; } = [];
    }
}
