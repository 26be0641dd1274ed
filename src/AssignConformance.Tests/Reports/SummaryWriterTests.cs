using System.Text.RegularExpressions;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class SummaryWriterTests
{
    [Fact]
    public void Says_the_verdict_and_what_explains_it()
        => Snapshot.Matches(SummaryWriter.Render(RunReport.From(RecordedRun.Events)), "Reports", "recorded", "summary.md");

    [Fact]
    public void Escapes_what_Markdown_would_take_as_markup()
    {
        var summary = SummaryWriter.Render(RunReport.From(Hostile.Events));

        var text = Regex.Replace(summary.Replace("\\`", "", StringComparison.Ordinal), "(?<!`)(?<fence>`+)(?!`).*?(?<!`)\\k<fence>(?!`)", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        text.Replace("<br>", "", StringComparison.Ordinal).Should().NotContain("<").And.NotContain("`");
        summary.Should().Contain("\\|pipe\\|").And.Contain("\\[a\\](javascript").And.Contain("\\\\u202egpj").And.NotContain("\u202e").And.NotContain("\0").And.NotContain("\u001b");
        summary.Split('\n').Where(line => line.StartsWith('|')).Should().OnlyContain(line => line.EndsWith(" |", StringComparison.Ordinal));
    }

    [Fact]
    public void Scenarios_of_a_feature_that_lack_the_same_thing_are_one_row()
    {
        var missing = Enumerable.Range(1, 7).Select(line => (RunEvent)new RunEvent.ScenarioFinished(new ScenarioResult
        {
            Id = $"beta/a.feature:{line}", FeaturePath = "beta/a.feature", FeatureName = "a", Name = "one", Line = line, Verdict = new Verdict.NotTestable(line < 7 ? "AC9010" : "AC1014", $"reason {line}"),
        }));

        var rows = SummaryWriter.Render(RunReport.From(missing)).Split('\n').Where(line => line.StartsWith("| not testable | AC", StringComparison.Ordinal)).ToList();

        rows.Should().HaveCount(2);
        rows[0].Should().StartWith("| not testable | AC9010 | reason 1 | one (`beta/a.feature:1`)").And.EndWith("<br>and 1 more |");
    }

    [Fact]
    public void Counts_the_rows_that_have_no_room()
    {
        var findings = Enumerable.Range(1, 250).Select(line => new RunEvent.FindingReported("AC1003", "placeholder-text", "warning", SourceSpan.InLine("beta/a.md", line, 1, 4), "TODO", "", null));

        var summary = SummaryWriter.Render(RunReport.From(findings));

        summary.Should().Contain("beta/a.md:200:1").And.NotContain("beta/a.md:201:1").And.Contain("And 50 more; see the HTML report.");
    }

    [Fact]
    public void Stays_below_1000_KB_whatever_failed()
    {
        var several = string.Concat(Enumerable.Repeat("<\u202e|`", 500));
        var huge = new string('<', 1_000_000);
        var events = Enumerable.Range(1, 10_000).SelectMany(number =>
        {
            var text = $"{number} {(number % 250 == 0 ? huge : several)}";
            var span = new SourceSpan(text, number, 1, number, 2);
            return new RunEvent[]
            {
                new RunEvent.FindingReported(text, text, "error", span, text, text, null),
                new RunEvent.ScenarioFinished(new ScenarioResult { Id = text, FeaturePath = text, FeatureName = text, Name = text, Line = number, Verdict = Verdicts(text)[number % 5], Mismatches = [new Mismatch { RuleId = text, Message = text, Place = span, Causes = [new Cause(text, span, text, text)] }] }),
                new RunEvent.KnownDeviationListed(text, text, text, text, text, DateOnly.MinValue, span, IsUsed: false),
            };
        });
        var started = RecordedRun.Started with { Docs = huge, Target = huge, ToolVersion = huge };

        var summary = SummaryWriter.Render(RunReport.From([started, .. events]));

        System.Text.Encoding.UTF8.GetByteCount(summary).Should().BeLessThan(SummaryWriter.MaximumBytes).And.BeGreaterThan(400_000, "the room is used");
        summary.Should().Contain("## Findings on the pages").And.MatchRegex(@"And 9,9\d\d more; see the HTML report\.\n$");
    }

    private static Verdict[] Verdicts(string text) => [new Verdict.Failed(text, text), new Verdict.FailedKnown(text, text), new Verdict.Blocked(text, text), new Verdict.NotTestable(text, text), new Verdict.Errored(text)];
}
