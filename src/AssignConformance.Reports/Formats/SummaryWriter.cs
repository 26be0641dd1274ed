using System.Text;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>A summary in Markdown, for a pull request or a CI step.</summary>
/// <remarks>At most <see cref="MaximumRows"/> rows a table, the rest counted: CI systems cut longer ones off without a word.</remarks>
public static class SummaryWriter
{
    public const int MaximumRows = 200;

    /// <summary>Markdown with <c>\n</c> line ends.</summary>
    public static string Render(RunReport report)
    {
        var text = new StringBuilder();
        var paragraphs = new[] { Head(report), Problems(report), Failed(report), Known(report), Unrun(report), Errored(report), Findings(report) };
        text.AppendJoin("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0)).Append('\n');
        return text.ToString();
    }

    private static string Head(RunReport report)
    {
        var counts = report.Counts;
        var started = report.Started;
        var about = started is null ? "" : $"\n\nTarget {Markdown.Code(started.Target)}, docs {Markdown.Code(started.Docs)}, AssignConformance {Markdown.Text(started.ToolVersion)}"
            + (report.Duration is { } duration ? $", {Count.Duration(duration)}" : "") + ".";
        return $"# {Markdown.Text(report.Conclusion.Headline)}{about}\n\n" + Table(
            "passed|flaky|failed|failed (known)|blocked|not testable|errored|did not run",
            [[Count.Of(counts.Passed), Count.Of(counts.Flaky), Count.Of(counts.Failed), Count.Of(counts.FailedKnown), Count.Of(counts.Blocked), Count.Of(counts.NotTestable), Count.Of(counts.Errored), Count.Of(report.NotRun)]],
            alignment: "---:");
    }

    private static string Problems(RunReport report)
    {
        var lines = report.Notes.Select(note => $"{Markdown.Text(note.RuleId)}: {Markdown.Text(note.Message)}")
            .Concat(report.Problems.Select(Markdown.Text))
            .Concat(report.StaleKnownDeviations.Select(stale
                => $"Known deviation {Markdown.Text(stale.Entry.RuleId)} of {Markdown.Code(stale.Entry.Page)} {Markdown.Text(stale.Problem)} ({Markdown.Code(stale.Entry.Source.ToString())})"))
            .ToArray();
        return lines.Length == 0 ? "" : "## Not to be overlooked\n\n" + string.Join('\n', lines.Select(line => "- " + line));
    }

    private static string Failed(RunReport report)
        => Section("Failed", "rule|place|what|scenarios", report.Failures.Where(group => !group.IsKnown).Select(group => new[]
        {
            Markdown.Text(group.RuleId), Place(group), Markdown.Text(group.Message) + Line(group), Scenarios(group.Scenarios),
        }));

    private static string Known(RunReport report)
        => Section("Failed as known", "rule|place|what|accepted because|scenarios", report.Failures.Where(group => group.IsKnown).Select(group => new[]
        {
            Markdown.Text(group.RuleId), Place(group), Markdown.Text(group.Message) + Line(group), Markdown.Text(group.Reason ?? ""), Scenarios(group.Scenarios),
        }));

    private static string Unrun(RunReport report)
        => Section("Could not be run", "verdict|rule|why|scenarios", AlikeScenarios.Group(report.Scenarios)
            .Select(alike => alike[0].Verdict switch
            {
                Verdict.NotTestable missing => [missing.Name, Markdown.Text(missing.RuleId), Markdown.Text(missing.Reason), Scenarios(alike)],
                Verdict.Blocked blocked => [blocked.Name, Markdown.Text(blocked.RuleId), Markdown.Text(blocked.Reason), Scenarios(alike)],
                _ => Array.Empty<string>(),
            })
            .Where(row => row.Length > 0));

    private static string Errored(RunReport report)
        => Section("Errored", "scenario|error", from scenario in report.Scenarios
                                                where scenario.Verdict is Verdict.Errored
                                                select new[] { Scenarios([scenario]), Markdown.Text(scenario.Verdict.Explanation) });

    private static string Findings(RunReport report)
        => Section("Findings on the pages", "severity|rule|place|what", from finding in report.Findings
                                                                         select new[]
                                                                         {
                                                                             Markdown.Text(finding.Severity), $"{Markdown.Text(finding.RuleId)} {Markdown.Text(finding.RuleName)}",
                                                                             Markdown.Code(finding.Span.ToString()), Markdown.Text(finding.Message),
                                                                         });

    private static string Place(FailureGroup group) => group.Place is { } place ? Markdown.Code(place.ToString()) : "";

    private static string Line(FailureGroup group) => group.LineText.Length == 0 ? "" : $"<br>{Markdown.Code(group.LineText)}";

    private static string Scenarios(IReadOnlyList<ScenarioResult> scenarios)
        => string.Join("<br>", scenarios.Take(5).Select(scenario => $"{Markdown.Text(scenario.Name)} ({Markdown.Code(scenario.Id)})"))
            + (scenarios.Count > 5 ? $"<br>and {Count.Of(scenarios.Count - 5)} more" : "");

    private static string Section(string heading, string columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return "";
        }

        var rest = all.Length > MaximumRows ? $"\n\nAnd {Count.Of(all.Length - MaximumRows)} more; see the HTML report." : "";
        return $"## {heading}\n\n{Table(columns, all.Take(MaximumRows))}{rest}";
    }

    private static string Table(string columns, IEnumerable<string[]> rows, string alignment = "---")
        => string.Join('\n', [
            Row(columns.Split('|')),
            Row([.. columns.Split('|').Select(_ => alignment)]),
            .. rows.Select(Row),
        ]);

    private static string Row(string[] cells) => "| " + string.Join(" | ", cells) + " |";
}
