using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly string Recorded = HtmlReport.Render(RunReport.From(RecordedRun.Events));

    private static readonly ScenarioResult WrongBody = Scenario("v1.0/devicecompliancepolicy-assign.feature:23");

    private static readonly ScenarioResult Refused = Scenario("localtest/manageddevicemobileappconfiguration-assign.feature:18");

    private static readonly Anchors Anchors = new(RunReport.From(RecordedRun.Events), ReportScale.Complete);

    [Fact]
    public void Is_one_well_formed_document_whose_links_all_lead_somewhere()
    {
        var html = new ParsedHtml(Recorded);

        Recorded.Should().StartWith("<!DOCTYPE html>");
        html.Faults.Should().BeEmpty();
        html.Values("id").Should().OnlyHaveUniqueItems();
        html.Values("href").Where(href => href.StartsWith('#')).Select(href => href[1..]).Should().BeSubsetOf(html.Values("id")).And.HaveCountGreaterThan(30);
        html.Values("aria-labelledby").Should().BeSubsetOf(html.Values("id"));
        html.Names.Should().ContainSingle(name => name == "main").And.Contain(["header", "nav", "footer"]);
        html.Names.Count(name => name == "h1").Should().Be(1);
    }

    [Fact]
    public void Asks_the_network_for_nothing()
    {
        var html = new ParsedHtml(Recorded);

        html.Values("href").Should().OnlyContain(href => href.StartsWith('#') || href == "data:,");
        html.Values("src").Should().BeEmpty();
        Recorded.Should().NotContain("url(").And.NotContain("@import").And.NotContain("fetch(");
    }

    [Fact]
    public void Says_verdict_counts_and_circumstances()
        => new ParsedHtml(Recorded).Text.Should().ContainAll(
            "Does not conform: 2 of 9 scenarios failed", "AssignConformance", "features/pages", "2026-03-02 09:30:00 UTC", "1 min 04 s", "9 of 9 ran",
            "Completed by a person: httpRequest is POST /deviceManagement/deviceConfigurations", "explains nothing that this run saw", "The page shows no request; this one is made from the schema.");

    [Fact]
    public void Opens_what_failed_and_leaves_the_rest_closed()
    {
        var open = new ParsedHtml(Recorded).Elements.Where(element => element.Attributes.Contains("data-verdict") && element.Attributes.Contains("open")).ToArray();

        open.Select(element => element.Attributes["data-verdict"].Single()).Should().BeEquivalentTo("failed", "failed", "errored");
        open.SelectMany(element => element.Attributes["id"]).Should().Contain(Anchors.Of(WrongBody));
    }

    [Fact]
    public void Marks_a_wrong_value_where_its_pointer_leads()
    {
        var line = Lines(Recorded).Single(each => each.Contains("<span class=\"k\">&quot;id&quot;</span>", StringComparison.Ordinal) && each.Contains("<mark>", StringComparison.Ordinal));

        line.Should().Contain("<mark>7</mark>").And.Contain($"href=\"#{Anchors.Mismatch(WrongBody, 1)}\"").And.Contain("class=\"l hit");
    }

    [Fact]
    public void Marks_a_missing_member_at_its_parent()
        => Lines(Recorded).Should().ContainSingle(line => line.Contains("lacks @odata.type", StringComparison.Ordinal))
            .Which.Should().Contain("&quot;target&quot;").And.Contain("-m2\"").And.NotContain("<mark>");

    [Fact]
    public void Marks_the_place_in_the_request_that_explains_a_refusal()
        => Lines(Recorded).Should().ContainSingle(line => line.Contains("<mark>&quot;microsoft.graph.deviceAndAppManagementAssignmentTarget&quot;</mark>", StringComparison.Ordinal)
            && line.Contains(Anchors.Mismatch(Refused, 1), StringComparison.Ordinal));

    [Fact]
    public void Marks_the_lines_of_the_page_that_findings_name()
        => Lines(Recorded).Where(line => line.Contains("-assign.md-L", StringComparison.Ordinal) && line.Contains("l hit", StringComparison.Ordinal))
            .Select(line => Regex.Match(line, "(?<=-L)\\d+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value)
            .Should().Equal("26", "87", "90", "64", "75", "3", "93");

    [Fact]
    public void Warns_in_red_of_what_did_not_run()
    {
        var html = new ParsedHtml(HtmlReport.Render(RunReport.From(RecordedRun.Events.Where(each => each is not RunEvent.RunFinished and not RunEvent.ScenarioFinished { Result.Verdict: Verdict.Failed }), "Line 4 of the event stream is no event: x")));

        html.Elements.Should().ContainSingle(element => element.Attributes["role"].Contains("alert"));
        html.Text.Should().ContainAll("This run is not complete", "The event stream was cut off", "2 of 9 planned scenarios did not run.", "Line 4 of the event stream", "not finished");
    }

    [Fact]
    public void An_empty_stream_is_a_report_too()
        => new ParsedHtml(HtmlReport.Render(RunReport.From([]))).Faults.Should().BeEmpty();

    [Fact]
    public void Hostile_texts_neither_run_nor_break_anything()
    {
        var report = HtmlReport.Render(RunReport.From(Hostile.Events));
        var html = new ParsedHtml(report);

        html.Faults.Should().BeEmpty();
        html.Values("id").Should().OnlyHaveUniqueItems();
        html.Names.Count(name => name == "script").Should().Be(1);
        html.Names.Count(name => name == "style").Should().Be(1);
        html.Names.Should().NotContain("img").And.NotContain("textarea");
        html.Values("href").Should().OnlyContain(href => href.StartsWith('#') || href == "data:,");
        html.Values("onload").Concat(html.Values("onerror")).Should().BeEmpty();
        report.Should().NotContain("<!-- ").And.NotContain("\u202e").And.NotContain("\u2066").And.NotContain("\0").And.NotContain("\u001b").And.NotContain("\ud800");
        html.Text.Should().Contain("\\u202egpj").And.Contain("\\u0000").And.Contain("\\u001b[31m");
    }

    [Fact]
    public void A_body_of_a_megabyte_is_cut_with_a_note()
    {
        var scenario = RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First().Result;
        RunEvent Huge(int line, string body) => new RunEvent.ScenarioFinished(scenario with
        {
            Id = $"huge:{line}", Line = line, Exchanges = [scenario.Exchanges[0] with { Response = scenario.Exchanges[0].Response! with { Body = body } }],
        });

        var html = HtmlReport.Render(RunReport.From([
            Huge(1, "[" + string.Join(',', Enumerable.Repeat("\"0123456789\"", 80_000)) + "]"), Huge(2, "\"" + new string('x', 1_000_000) + "\""), Huge(3, string.Concat(Enumerable.Repeat("😀", 500_000))),
        ]));

        html.Length.Should().BeLessThan(1_500_000);
        Regex.Count(html, "Cut after 64 KB", RegexOptions.None, TimeSpan.FromSeconds(1)).Should().Be(3);
        new ParsedHtml(html).Faults.Should().BeEmpty();
    }

    [Fact]
    public void Links_lead_only_to_lines_that_are_there()
    {
        var planned = RecordedRun.Events.OfType<RunEvent.OperationPlanned>().First();
        var html = new ParsedHtml(HtmlReport.Render(RunReport.From([
            .. RecordedRun.Events.Where(each => each is not RunEvent.OperationPlanned), planned with { PageLines = ["only one line"] }, planned with { Id = "v1.0/another" },
        ])));

        html.Values("id").Should().OnlyHaveUniqueItems();
        html.Values("href").Where(href => href.StartsWith('#')).Select(href => href[1..]).Should().BeSubsetOf(html.Values("id"));
        html.Text.Should().Contain(planned.Page + ":93");
    }

    [Fact]
    public void A_megabyte_in_a_name_or_a_message_is_cut_too()
    {
        var huge = new string('x', 1_000_000);
        var scenario = RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First(each => each.Result.Verdict is Verdict.Failed).Result with
        {
            Id = huge, FeaturePath = huge, FeatureName = huge, Name = huge, Tags = [huge], Verdict = new Verdict.Failed("AC7001", huge),
            Steps = [new StepResult(huge, StepStatus.Failed, TimeSpan.Zero, huge)],
            Mismatches = [new Mismatch { RuleId = "AC7001", Message = huge, Pointer = "/" + huge, Expected = huge, Actual = huge, Keyword = huge, ConstraintSource = huge }],
        };

        HtmlReport.Render(RunReport.From([RecordedRun.Started with { Target = huge }, new RunEvent.ScenarioFinished(scenario)])).Length.Should().BeLessThan(200_000);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            HtmlReport.Render(RunReport.From(RecordedRun.Events)).Should().Be(Recorded);
            SummaryWriter.Render(RunReport.From(RecordedRun.Events)).Should().Contain("1 min 04 s");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Letters_of_every_script_stay_as_they_are()
        => HtmlReport.Render(RunReport.From([RecordedRun.Started with { Target = "déjà 日本語 😀" }])).Should().Contain("déjà 日本語 😀");

    private static ScenarioResult Scenario(string id)
        => RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result).Single(result => result.Id == id);

    /// <summary>The lines of bodies and pages, as markup.</summary>
    private static IEnumerable<string> Lines(string html)
        => html.Split("<span class=\"l").Skip(1).Select(rest => "<span class=\"l" + rest.Split('\n')[0]);
}
