using System.Text;
using System.Text.RegularExpressions;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class LargeRunTests
{
    private static readonly RunReport Report = RunReport.From(LargeRun.Events());
    private static readonly string Html = HtmlReport.Render(Report);

    [Fact]
    public void Ten_thousand_scenarios_of_which_five_hundred_failed_fit_into_five_megabytes()
    {
        Report.Scenarios.Should().HaveCount(10_000);
        Report.Counts.Failed.Should().Be(500);
        Encoding.UTF8.GetByteCount(Html).Should().BeLessThanOrEqualTo(5_000_000);
    }

    [Fact]
    public void Every_scenario_has_its_place_and_every_failed_one_its_mismatches_in_the_open()
    {
        var anchors = new Anchors(Report, ReportScale.Condensed);
        var ids = Regex.Matches(Html, " id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

        Report.Scenarios.Select(anchors.Of).Should().BeSubsetOf(ids);
        Report.Scenarios.Where(scenario => scenario.Verdict is Verdict.Failed)
            .SelectMany(scenario => scenario.Mismatches.Select((_, index) => anchors.Mismatch(scenario, index + 1)))
            .Should().HaveCount(1_000).And.BeSubsetOf(ids);
    }

    [Fact]
    public void Each_operation_has_one_piece_of_evidence_for_what_passed_and_one_for_each_that_failed()
    {
        var pieces = PackedEvidence.Of(Html);

        pieces.Should().HaveCount(1_650);
        pieces.Sum(operation => operation.Length - 1).Should().Be(500);
        pieces.Should().OnlyContain(operation => operation.All(piece => piece.Contains("<ol class=\"steps\"", StringComparison.Ordinal) && piece.Contains("Response body", StringComparison.Ordinal)));
    }
}
