using System.Globalization;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings for people.</summary>
internal static class CheckText
{
    /// <summary><c>file:line:column severity rule message</c> with the line and a mark below it, then the counts.</summary>
    /// <param name="pages">How many were checked.</param>
    public static string Render(IReadOnlyList<Finding> findings, int pages)
    {
        var lines = findings.SelectMany(finding => new[]
        {
            $"{finding.Span} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Message}",
            "    " + finding.LineText.Replace('\t', ' '),
            "    " + new string(' ', Math.Max(0, finding.Span.Column - 1)) + "^",
        });
        int Count(Severity severity) => findings.Count(finding => finding.Rule.Severity == severity);
        return string.Join('\n', lines.Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages: {Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Note)} notes.\n")));
    }
}
