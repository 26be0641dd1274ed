using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings as JSON.</summary>
internal static class CheckJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary><c>[{"rule", "severity", "path", "line", "column", "message", "pointer"}]</c>: line and column from 1, the pointer null where there is none.</summary>
    public static string Render(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(finding => new
        {
            rule = finding.Rule.Id,
            severity = finding.Rule.Severity.ToString().ToLowerInvariant(),
            path = finding.Span.File,
            line = finding.Span.Line,
            column = finding.Span.Column,
            message = finding.Message,
            pointer = finding.Pointer,
        }),
        s_options) + "\n";
}
