using System.Text;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>A summary in Markdown, for a pull request or a CI step.</summary>
/// <remarks>CI systems drop a summary that is too long without a word, so each section has its share of <see cref="MaximumBytes"/>: at most
/// <see cref="MaximumRows"/> rows or lines, as many as fit into <see cref="SectionBytes"/>, and the rest counted.</remarks>
public static class SummaryWriter
{
    /// <summary>In UTF-8; below the 1,000 KB that are promised and GitHub's 1 MiB.</summary>
    public const int MaximumBytes = 1_000_000;

    public const int MaximumRows = 200;

    /// <summary>Of the rows of a section; eight of them, their headings and the head, whose texts are cut, stay below the maximum.</summary>
    private const int SectionBytes = 100_000;

    /// <summary>Markdown with <c>\n</c> line ends.</summary>
    public static string Render(RunReport report)
    {
        var text = new StringBuilder();
        var paragraphs = new[] { Head(report), Problems(report), Proof(report), Weakest(report), Failed(report), Known(report), Unrun(report), Errored(report), Findings(report) };
        text.AppendJoin("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0)).Append('\n');
        return text.ToString();
    }

    private static string Head(RunReport report)
    {
        var counts = report.Counts;
        var started = report.Started;
        var about = started is null ? "" : $"\n\nTarget {Markdown.Code(started.Target)}, docs {Markdown.Code(started.Docs)}, AssignConformance {Markdown.Text(started.ToolVersion)}"
            + (report.Duration is { } duration ? $", {Count.Duration(duration)}" : "") + ".";
        var title = report.Title is { Length: > 0 } given ? $"{Markdown.Text(given)}: " : "";
        return $"# {title}{Markdown.Text(report.Conclusion.Headline)}{about}\n\n{TableHead("passed|flaky|failed|failed (known)|blocked|not testable|errored|did not run", "---:")}\n"
            + Row([Count.Of(counts.Passed), Count.Of(counts.Flaky), Count.Of(counts.Failed), Count.Of(counts.FailedKnown), Count.Of(counts.Blocked), Count.Of(counts.NotTestable), Count.Of(counts.Errored), Count.Of(report.NotRun)]);
    }

    private static string Problems(RunReport report)
    {
        var lines = report.Notes.Select(note => $"{Markdown.Text(note.RuleId)}: {Markdown.Text(note.Message)}")
            .Concat(report.Problems.Select(Markdown.Text))
            .Concat(report.StaleKnownDeviations.Select(stale
                => $"Known deviation {Markdown.Text(stale.Entry.RuleId)} of {Markdown.Code(stale.Entry.Page)} {Markdown.Text(stale.Problem)} ({Markdown.Code(stale.Entry.Source.ToString())})"))
            .ToArray();
        return Section("Not to be overlooked", "", lines.Select(line => "- " + line), lines.Length);
    }

    private static string Proof(RunReport report)
    {
        if (report.Proof is not { } proof)
        {
            return "";
        }

        var text = $"## Proof\n\nOf {Count.Of(proof.Mutants, "mutant")} the documentation forbids {Count.Of(proof.Forbidden)} (strength {proof.Strength}); {Count.Of(proof.Caught)} of them are caught, "
            + $"{Count.Of(proof.BlindSpots.Length, "blind spot")}, {Count.Of(proof.FalseAlarms.Length, "false alarm")}.";
        var troubles = Section("Blind spots and false alarms", "kind|mutant|what was changed|what the documentation says", proof.BlindSpots.Select(each => Trouble("blind spot", each)).Concat(proof.FalseAlarms.Select(each => Trouble("false alarm", each))));
        return troubles.Length == 0 ? text : $"{text}\n\n{troubles}";
    }

    private static string[] Trouble(string kind, TroublingMutant mutant) => [kind, Markdown.Code(mutant.Id), Markdown.Text(mutant.Description), Markdown.Text(mutant.Reason)];

    private static string Weakest(RunReport report)
        => Section("The weakest contracts", "operation|strength|mutants|what would make it stronger", report.WeakestFirst.Take(10)
            .Select(operation => new[]
            {
                Markdown.Code(operation.Id), operation.Proof!.Strength ?? "", Count.Of(operation.Proof.Mutants),
                Markdown.Text(string.Join("; ", operation.Proof.Loose.Take(3).Select(loose => $"{loose.Text} ({Count.Of(loose.Mutants)})"))),
            }));

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
        return Section(heading, TableHead(columns) + "\n", all.Select(Row), all.Length);
    }

    /// <param name="head">What stands before the first line, with its line end.</param>
    private static string Section(string heading, string head, IEnumerable<string> lines, int count)
    {
        if (count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        var (shown, bytes) = (0, 0);
        foreach (var line in lines.Take(MaximumRows))
        {
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > SectionBytes)
            {
                break;
            }

            text.Append(shown == 0 ? "" : "\n").Append(line);
            shown++;
        }

        var rest = count > shown ? $"\n\nAnd {Count.Of(count - shown)} more; see the HTML report." : "";
        return $"## {heading}\n\n{(shown == 0 ? "" : head)}{text}{rest}";
    }

    private static string TableHead(string columns, string alignment = "---")
        => $"{Row(columns.Split('|'))}\n{Row([.. columns.Split('|').Select(_ => alignment)])}";

    private static string Row(string[] cells) => "| " + string.Join(" | ", cells) + " |";
}
