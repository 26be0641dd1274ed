using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Rules;
using AssignConformance.Rules.Suppressions;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules;

/// <summary>AC1018, AC1019, AC1020, and what a suppression accepts.</summary>
public sealed class SuppressionRulesTests
{
    private static readonly DateOnly s_today = new(2026, 11, 26);

    private static readonly Finding s_finding = new(RuleSet.Find("AC2003")!, SourceSpan.InLine("v1.0/x.md", 12, 1, 5), ["1", "2"]) { LineText = "  Content-Length: 1" };

    private static readonly SuppressionEntry s_entry = new("v1.0/x.md", "AC2003", SourceSpan.InLine("v1.0/x.md", 10, 1, 5)) { Reason = "Counted otherwise.", Expires = s_today };

    [Fact]
    public void What_names_page_and_rule_accepts_until_its_day_is_over_and_is_no_finding()
    {
        Accepts(s_entry).Should().BeTrue("the last day counts");
        Rules(s_entry).Should().BeEmpty();
    }

    [Fact]
    public void What_names_another_page_rule_text_or_line_accepts_nothing_and_is_unused()
    {
        SuppressionEntry[] others =
        [
            s_entry with { Page = "beta/x.md" },
            s_entry with { Rule = "AC2004" },
            s_entry with { LineText = "Content-Length: 2" },
            s_entry with { Lines = (10, 11) },
            s_entry with { Lines = (13, 14) },
        ];

        others.Should().AllSatisfy(entry =>
        {
            Accepts(entry).Should().BeFalse();
            Rules(entry).Should().Equal("AC1018");
        });
    }

    [Fact]
    public void The_text_of_a_line_counts_without_its_indent_and_the_lines_include_both_ends()
        => new[] { s_entry with { LineText = "Content-Length: 1 " }, s_entry with { Lines = (10, 12) }, s_entry with { Lines = (12, 20) } }
            .Should().AllSatisfy(entry => Accepts(entry).Should().BeTrue());

    [Fact]
    public void What_has_expired_accepts_nothing_and_only_that_is_told()
    {
        var expired = s_entry with { Expires = s_today.AddDays(-1) };

        Accepts(expired).Should().BeFalse();
        Findings(expired).Should().ContainSingle().Which.Message.Should().Be("The suppression of AC2003 has expired on 2026-11-25: it accepts nothing any more.");
    }

    [Fact]
    public void What_lacks_reason_or_day_or_names_no_rule_accepts_nothing_and_only_that_is_told()
    {
        (SuppressionEntry Entry, string Message)[] incomplete =
        [
            (s_entry with { Reason = null }, "it gives no reason (because …)"),
            (s_entry with { Expires = null }, "it gives no day on which it expires (until 2026-12-31)"),
            (s_entry with { Reason = null, Expires = null }, "it gives neither a reason (because …) nor a day (until 2026-12-31)"),
            (s_entry with { Rule = "AC9999" }, "there is no rule AC9999"),
            (s_entry with { Fault = "\"soon\" is no date" }, "\"soon\" is no date"),
        ];

        incomplete.Should().AllSatisfy(each =>
        {
            Accepts(each.Entry).Should().BeFalse();
            Findings(each.Entry).Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == "AC1020" && finding.Message.Contains(each.Message) && finding.Span == s_entry.Source);
        });
    }

    [Fact]
    public void Of_suppressions_elsewhere_nothing_is_said()
        => new SuppressionJudge([s_entry with { Reason = null }], s_today).Judge([], page => page != s_entry.Page).Should().BeEmpty();

    [Fact]
    public void Of_a_rule_that_was_not_asked_no_suppression_is_unused()
    {
        var judge = new SuppressionJudge([s_entry, s_entry with { Expires = s_today.AddDays(-1) }], s_today);

        judge.Judge([], _ => true, _ => false).Select(finding => finding.Rule.Id).Should().Equal("AC1019");
        judge.Judge([], _ => true, _ => true).Select(finding => finding.Rule.Id).Should().Equal("AC1018", "AC1019");
    }

    private static bool Accepts(SuppressionEntry entry) => new SuppressionJudge([entry], s_today).Find(s_finding) is not null;

    private static ImmutableArray<Finding> Findings(SuppressionEntry entry) => [.. new SuppressionJudge([entry], s_today).Judge([s_finding], _ => true)];

    private static IEnumerable<string> Rules(SuppressionEntry entry) => Findings(entry).Select(finding => finding.Rule.Id);
}
