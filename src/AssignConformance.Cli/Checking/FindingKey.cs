using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>What makes a finding the same one though lines have moved; findings of one key are counted.</summary>
/// <param name="Page">Its path below the docs root.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Line">The text of its line, trimmed.</param>
/// <param name="Pointer">The JSON Pointer within its example, or null.</param>
internal readonly record struct FindingKey(string Page, string Rule, string Line, string? Pointer)
{
    public static FindingKey Of(Finding finding) => new(finding.Span.File, finding.Rule.Id, finding.LineText.Trim(), finding.Pointer);
}
