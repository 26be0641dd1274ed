using System.Text;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings for people.</summary>
internal static class CheckText
{
    /// <summary>Each finding that counts; then entries of the baseline that are stale; then the counts.</summary>
    public static string Render(CheckResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Counting)
        {
            text.Append(Render(finding));
        }

        foreach (var entry in result.Gone)
        {
            text.Append("gone: ").Append(entry.Page).Append(' ').Append(entry.Rule).Append(entry.Line.Length == 0 ? "" : $": {SourceExcerpt.Of(entry.Line, 1).Line}").Append('\n');
        }

        return text.Append(Summarise(result)).Append('\n').ToString();
    }

    /// <summary><c>file:line:column severity rule message</c>, the line, and a mark below its column.</summary>
    public static string Render(Finding finding)
    {
        var (line, mark) = SourceExcerpt.Of(finding.LineText, finding.Span.Column);
        return $"{finding.Span} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Message}\n    {line.TrimEnd()}\n    {mark}\n";
    }

    /// <summary><c>3 operation pages, 2 resource pages: 1 error, 0 warnings, 4 notes; 1 suppressed; 5 in the baseline, 1 of its entries gone.</c></summary>
    public static string Summarise(CheckResult result)
    {
        int Count(Severity severity) => result.Counting.Count(finding => finding.Rule.Severity == severity);
        var (suppressed, known) = (result.Findings.Count(each => each.Suppression is not null), result.Findings.Count(each => each.IsInBaseline));
        return Counted.Join(Counted.Of(result.OperationPages, "operation page", "operation pages"), Counted.Of(result.ResourcePages, "resource page", "resource pages"))
            + ": "
            + Counted.Join(Counted.Of(Count(Severity.Error), "error", "errors"), Counted.Of(Count(Severity.Warning), "warning", "warnings"), Counted.Of(Count(Severity.Note), "note", "notes"))
            + (suppressed == 0 ? "" : $"; {Counted.Of(suppressed, "suppressed", "suppressed")}")
            + (known == 0 && result.Gone.IsEmpty ? "" : $"; {Counted.Of(known, "in the baseline", "in the baseline")}")
            + (result.Gone.IsEmpty ? "" : $", {Counted.Of(result.Gone.Length, "of its entries is gone: write it anew", "of its entries are gone: write it anew")}")
            + ".";
    }
}
