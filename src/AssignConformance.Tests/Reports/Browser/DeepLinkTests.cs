using AssignConformance.Model.Results;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class DeepLinkTests(BrowserFixture fixture)
{
    private static readonly string Known = ReportFiles.IdOf<Verdict.FailedKnown>(ReportFiles.CompleteRun);
    private static readonly string Packed = ReportFiles.IdOf<Verdict.Failed>(ReportFiles.CondensedRun);

    [BrowserFact]
    public async Task A_link_to_a_mismatch_opens_its_scenario_and_marks_it_and_its_place_in_the_body()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Complete}#{Known}-m1");

        await Expect(report.Page.Locator($"#{Known}-m1")).ToBeInViewportAsync();
        await Expect(report.Page.Locator($"#{Known}-m1.current")).ToHaveCountAsync(1);
        await Expect(report.Page.Locator(".l.current mark")).ToHaveTextAsync("\"microsoft.graph.deviceAndAppManagementAssignmentTarget\"");
    }

    [BrowserFact]
    public async Task A_link_into_packed_evidence_unfolds_it_and_marks_the_line_and_its_mismatch()
    {
        await using var first = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);
        var line = (await first.Page.Locator($"#{Packed}-m2 .where a").First.GetAttributeAsync("href"))![1..];
        await Expect(first.Page.Locator($"#{line}")).ToHaveCountAsync(0);

        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Condensed}#{line}");

        await Expect(report.Page.Locator($"#{line}.current")).ToBeInViewportAsync();
        await Expect(report.Page.Locator($"#{Packed}-m2.current")).ToHaveCountAsync(1);
        report.Incidents.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_click_on_a_mismatch_leads_to_its_place_and_the_mark_there_leads_back()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Condensed}#{Packed}");

        await report.Page.Locator($"#{Packed}-m2 .message").ClickAsync();
        var line = report.Page.Locator(".side > .code .l.current");
        await Expect(line).ToBeInViewportAsync();
        report.Fragment.Should().StartWith($"#{Packed}-1r");
        await line.Locator("a.mark").ClickAsync();

        await Expect(report.Page.Locator($"#{Packed}-m2.current")).ToBeInViewportAsync();
        report.Fragment.Should().Be($"#{Packed}-m2");
    }

    [BrowserTheory]
    [InlineData(".message", ".side > .code")]
    [InlineData(".where a[href*='-c2-']", ".piece")]
    public async Task A_click_on_a_mismatch_marks_its_place_in_body_and_schema(string click, string focused)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Condensed}#{Packed}");

        await report.Page.Locator($"#{Packed}-m2 {click}").ClickAsync();

        await Expect(report.Page.Locator($"#{Packed} .side > .code .l.current mark")).ToHaveCountAsync(1);
        await Expect(report.Page.Locator($"#{Packed} .piece .l.current")).ToContainTextAsync("\"type\": \"string\"");
        await Expect(report.Page.Locator($"#{Packed}-m2.current")).ToHaveCountAsync(1);
        await Expect(report.Page.Locator($"#{Packed} {focused} .l.current")).ToBeFocusedAsync();
        await Expect(report.Page.Locator($"#{Packed} .piece .l.current")).ToBeInViewportAsync();
        report.Incidents.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_deep_link_goes_together_with_a_filter_and_back_and_forward_keep_both()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete + "#q=verdict:known");
        await report.Page.Locator($"#{Known} > summary").ClickAsync();
        await report.Page.Locator($"#{Known}-m1").GetByRole(AriaRole.Link, new() { Name = "link to this mismatch" }).ClickAsync();

        report.Fragment.Should().Be($"#q=verdict%3Aknown&at={Known}-m1");
        await report.Page.GoBackAsync();
        await Expect(report.Search).ToHaveValueAsync("verdict:known");
        await report.Page.GoForwardAsync();
        await Expect(report.Page.Locator($"#{Known}-m1.current")).ToBeInViewportAsync();
        await Expect(report.Shown).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task What_a_filter_hides_is_shown_where_a_link_leads_there()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Complete}#q=verdict:passed&at={Known}");

        await Expect(report.Page.Locator($"#{Known}")).ToBeInViewportAsync();
        await Expect(report.Shown).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task A_scenario_that_passed_in_a_condensed_run_is_linked_to_as_well()
    {
        var passed = ReportFiles.CondensedRun.Scenarios.Last(scenario => scenario.Verdict is Verdict.Passed);
        var id = new AssignConformance.Reports.Html.Anchors(ReportFiles.CondensedRun, AssignConformance.Reports.Html.ReportScale.Condensed).Of(passed);
        await using var report = await ReportPage.OpenAsync(fixture.Browser, $"{fixture.Files.Condensed}#{id}");

        await Expect(report.Page.Locator($"#{id}.current")).ToBeInViewportAsync();
    }
}
