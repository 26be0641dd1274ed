using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>The part of SARIF 2.1.0 that is written, in the standard's terms; members that are null are left out.</summary>
internal sealed record SarifLog(ImmutableArray<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2.1.0";
}

internal sealed record SarifRun(
    SarifTool Tool,
    SarifAutomationDetails AutomationDetails,
    ImmutableArray<SarifInvocation> Invocations,
    ImmutableArray<SarifVersionControl>? VersionControlProvenance,
    SortedDictionary<string, SarifArtifactLocation> OriginalUriBaseIds,
    string ColumnKind,
    ImmutableArray<SarifResult> Results,
    IReadOnlyDictionary<string, object?> Properties);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string? Version, ImmutableArray<SarifRule> Rules);

internal sealed record SarifRule(
    string Id, string? Name, SarifText? ShortDescription, SarifText? FullDescription, SarifText? Help, SarifConfiguration? DefaultConfiguration);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifText(string Text);

internal sealed record SarifAutomationDetails(string Id);

internal sealed record SarifInvocation(
    bool ExecutionSuccessful, int? ExitCode, DateTimeOffset? StartTimeUtc, DateTimeOffset? EndTimeUtc, ImmutableArray<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifText Message, ImmutableArray<SarifLocation>? Locations = null);

internal sealed record SarifVersionControl(string RepositoryUri, string? RevisionId, SarifArtifactLocation MappedTo);

internal sealed record SarifArtifactLocation(string? Uri = null, string? UriBaseId = null, SarifText? Description = null);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifText Message,
    ImmutableArray<SarifLocation> Locations,
    ImmutableArray<SarifLocation>? RelatedLocations,
    IReadOnlyDictionary<string, string> PartialFingerprints,
    ImmutableArray<SarifSuppression>? Suppressions,
    IReadOnlyDictionary<string, object?>? Properties);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, int? Id = null, SarifText? Message = null, ImmutableArray<SarifLogicalLocation>? LogicalLocations = null);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);

internal sealed record SarifRegion(int StartLine, int? StartColumn = null, int? EndLine = null, int? EndColumn = null, SarifText? Snippet = null);

internal sealed record SarifSuppression(string Kind, string Status, string Justification);
