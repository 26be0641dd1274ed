using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>Workflow commands that make GitHub show what is wrong beside the lines of a change.</summary>
/// <remarks>For one job of a workflow: each shard's own would repeat what they share. GitHub shows ten errors a step and drops the rest without a word, so ten
/// are written, what concerns the whole run first, and the rest is counted in a notice.</remarks>
public static class GitHubAnnotations
{
    public const int Maximum = 10;

    /// <summary>UTF-16 code units of a message.</summary>
    private const int Limit = 1_000;

    /// <summary>A command a line, each ending in <c>\n</c>; empty where there is nothing to tell. Known failures are not told.</summary>
    public static string Render(RunReport report)
    {
        var roots = SourceRoots.Of(report);
        ImmutableArray<string> all =
        [
            .. PlainText.OfRun(report).Select(problem => Command("error", problem)),
            .. report.Scenarios.Where(scenario => scenario.Verdict is Verdict.Errored).Select(scenario
                => Command("error", $"{scenario.Name}: {scenario.Verdict.Explanation}", roots.Feature(scenario.FeaturePath), scenario.Line, null, "errored")),
            .. report.Failures.Where(group => !group.IsKnown).Select(group => OfGroup(group, roots)),
        ];
        var text = new StringBuilder().AppendJoin("", all.Take(Maximum));
        if (all.Length > Maximum)
        {
            text.Append(Command("notice", $"and {Count.Of(all.Length - Maximum)} more: see the report", title: "AssignConformance"));
        }

        return text.ToString();
    }

    private static string OfGroup(FailureGroup group, SourceRoots roots)
    {
        var first = group.Scenarios[0];
        var message = $"{group.Message}\n{Count.Of(group.Scenarios.Length, "scenario")}: {first.Name} ({first.Id}){(group.Scenarios.Length > 1 ? ", …" : "")}";
        return group.Place is { } place
            ? Command("error", message, roots.Page(place.File), place.Line, place.Column, group.RuleId)
            : Command("error", message, roots.Feature(first.FeaturePath), first.Line, null, group.RuleId);
    }

    private static string Command(string level, string message, string? file = null, int? line = null, int? column = null, string? title = null)
    {
        (string Name, string? Value)[] properties =
        [
            ("file", file), ("line", line?.ToString(CultureInfo.InvariantCulture)), ("col", column?.ToString(CultureInfo.InvariantCulture)), ("title", title),
        ];
        var given = string.Join(',', properties.Where(property => property.Value is not null).Select(property => $"{property.Name}={Property(property.Value!)}"));
        return $"::{level}{(given.Length == 0 ? "" : " " + given)}::{Data(message)}\n";
    }

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text)
        => VisibleText.Show(VisibleText.Cut(text, Limit)).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
