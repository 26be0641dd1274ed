using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssignConformance.Cli.Composition;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings as JSON.</summary>
internal static class CheckJson
{
    /// <summary>
    /// <c>[{"rule", "severity", "path", "line", "column", "message", "pointer"}]</c>: line and column from 1, the pointer null where there is none. What does not
    /// count has a member more: <c>"suppression": {"reason", "expires"}</c>, or <c>"inBaseline": true</c>.
    /// </summary>
    public static string Render(IEnumerable<CheckedFinding> findings) => JsonSerializer.Serialize(findings.Select(Row), ConsoleJson.Options) + "\n";

    private static FindingRow Row(CheckedFinding each) => new(
        each.Finding.Rule.Id,
        each.Finding.Rule.Severity.ToString().ToLowerInvariant(),
        each.Finding.Span.File,
        each.Finding.Span.Line,
        each.Finding.Span.Column,
        each.Finding.Message,
        each.Finding.Pointer)
    {
        Suppression = each.Suppression is { } entry ? new SuppressionRow(entry.Reason, entry.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        InBaseline = each.IsInBaseline,
    };

    private sealed record FindingRow(string Rule, string Severity, string Path, int Line, int Column, string Message, string? Pointer)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public SuppressionRow? Suppression { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool InBaseline { get; init; }
    }

    private sealed record SuppressionRow(string? Reason, string? Expires);
}
