using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AssignConformance.Model.Pages;

namespace AssignConformance.Model.Results;

/// <summary>An event of a run. The stream of them, one JSON object a line, is what every report derives from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "runStarted")]
[JsonDerivedType(typeof(ScenariosPlanned), "plan")]
[JsonDerivedType(typeof(OperationPlanned), "operation")]
[JsonDerivedType(typeof(FindingReported), "finding")]
[JsonDerivedType(typeof(ScenarioFinished), "scenario")]
[JsonDerivedType(typeof(KnownDeviationListed), "knownDeviation")]
[JsonDerivedType(typeof(RunFinished), "runFinished")]
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>First of a stream.</summary>
    /// <param name="FormatVersion">Version of this event format; 2.</param>
    /// <param name="ToolVersion">The product's version.</param>
    /// <param name="Target">What answered, see <see cref="Wire.ITarget.Name"/>.</param>
    /// <param name="Docs">The docs folder as given.</param>
    /// <param name="PlannedScenarios">How many scenarios will run, of a shard only its own; a stream that holds fewer is not complete.</param>
    public sealed record RunStarted(
        int FormatVersion, string ToolVersion, string Target, string Docs, DateTimeOffset Started, int PlannedScenarios) : RunEvent
    {
        /// <summary>The commit that the docs folder is at, in hexadecimal, with <c>-dirty</c> where files differ from it; null where the folder is in no repository.</summary>
        public string? DocsCommit { get; init; }

        /// <summary>Where the pages of that commit can be read: an https URL that a slash and a page's path are appended to; null where not known.</summary>
        public string? DocsAddress { get; init; }

        /// <summary>Where the docs folder's repository is fetched from, an absolute URI without user or password; null where that is not known.</summary>
        public string? DocsRepository { get; init; }

        /// <summary>The rules that findings and mismatches of the run can name, by id.</summary>
        public ImmutableArray<RuleText> Rules { get; init; } = [];

        /// <summary>Which part of the plan this run is; null for the whole.</summary>
        public Shard? Shard { get; init; }

        /// <summary>The plan holds every scenario of the pages, and the target meets every known deviation: one that explains nothing is out of date.</summary>
        public bool MeetsEveryKnownDeviation { get; init; }

        /// <summary>The CSDL files that the run was given, <c>VERSION=FILE</c> each as on the command line; none where it found its own.</summary>
        public ImmutableArray<string> Metadata { get; init; } = [];

        /// <summary>The list of known deviations that the run was given, as on the command line; null where it found its own, or has none.</summary>
        public string? Known { get; init; }

        /// <summary>What the exit code is decided by; a stream of before has the default.</summary>
        public GatePolicy Gate { get; init; } = GatePolicy.Default;
    }

    /// <summary>Second of a stream: every scenario of the plan, those of other shards too, so that a missing one can be named.</summary>
    /// <param name="Features">In ordinal order of their paths.</param>
    public sealed record ScenariosPlanned(ImmutableArray<FeaturePlan> Features) : RunEvent;

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

        /// <summary>What others than page and target say of the operation, each at most once.</summary>
        public ImmutableArray<WitnessWord> Witnesses { get; init; } = [];

        /// <summary>The page's table of permissions, in page order.</summary>
        public ImmutableArray<PermissionSet> Permissions { get; init; } = [];
    }

    public sealed record FindingReported(
        string RuleId, string RuleName, string Severity, SourceSpan Span, string Message, string LineText, string? Pointer) : RunEvent
    {
        /// <summary>Why it is accepted, or null.</summary>
        public Suppression? Suppression { get; init; }
    }

    public sealed record ScenarioFinished(ScenarioResult Result) : RunEvent;

    /// <summary>An entry of <c>known.json</c>, or of a baseline (its page is the scenario's id, its line the scenario's name), once the scenarios have run.</summary>
    /// <param name="Expires">The last day on which it holds.</param>
    /// <param name="IsUsed">It explains a mismatch of this run.</param>
    public sealed record KnownDeviationListed(
        string Page, string RuleId, string Line, string Reason, string Owner, DateOnly Expires, SourceSpan Source, bool IsUsed) : RunEvent
    {
        /// <summary>The finding is the one that this entry names: same page, rule and text of the line.</summary>
        public bool Accepts(FindingReported finding)
            => Page == finding.Span.File && RuleId == finding.RuleId && Line.AsSpan().Trim().SequenceEqual(finding.LineText.AsSpan().Trim());
    }

    /// <summary>Last of a stream; a stream without it was cut off.</summary>
    public sealed record RunFinished(DateTimeOffset Finished, TimeSpan Duration, int ExitCode) : RunEvent
    {
        /// <summary>What was found when the run had ended.</summary>
        public ImmutableArray<RunNote> Notes { get; init; } = [];
    }
}
