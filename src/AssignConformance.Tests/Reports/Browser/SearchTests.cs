using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SearchTests(BrowserFixture fixture)
{
    [BrowserTheory]
    [InlineData("verdict:failed", 2)]
    [InlineData("verdict:failed verdict:errored", 3)]
    [InlineData("!verdict:passed", 7)]
    [InlineData("verdict:not-testable", 1)]
    [InlineData("verdict:failed-known", 1)]
    [InlineData("rule:AC4001", 1)]
    [InlineData("rule:ac70", 3)]
    [InlineData("rule:AC7004 rule:AC7005", 1)]
    [InlineData("version:beta", 2)]
    [InlineData("tag:smoke", 2)]
    [InlineData("tag:@smoke !verdict:failed", 1)]
    [InlineData("!tag:rejected", 6)]
    [InlineData("op:compliancePolicy", 4)]
    [InlineData("page:ioscert", 2)]
    [InlineData("page:ioscert version:v1.0", 0)]
    [InlineData("\"is not JSON\"", 1)]
    [InlineData("!\"is not JSON\"", 8)]
    [InlineData("token refused", 1)]
    [InlineData("tag:", 9)]
    public async Task A_query_shows_what_it_says(string query, int shown)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Search.FillAsync(query);

        await Expect(report.Shown).ToHaveCountAsync(shown);
        await Expect(report.Told).ToHaveTextAsync(query == "tag:" ? "" : $"{shown} of 9 scenarios shown");
    }

    [BrowserTheory]
    [InlineData("verdict:failed tag:rejected", "failed", true)]
    [InlineData("!tag:rejected verdict:failed", "failed", false)]
    [InlineData("!tag:rejected verdict:passed", "passed", false)]
    public async Task A_line_of_a_condensed_report_is_found_by_its_verdict_and_its_tags(string query, string verdict, bool isRejected)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);
        var expected = ReportFiles.CondensedRun.Scenarios.Count(scenario => scenario.Verdict.Name == verdict && scenario.Tags.Contains("@rejected") == isRejected);

        await report.Search.FillAsync(query);

        expected.Should().BeGreaterThan(0);
        await Expect(report.Shown).ToHaveCountAsync(expected);
    }

    [BrowserTheory]
    [InlineData("colour:red", "colour: is no token")]
    [InlineData("verdict:fialed", "fialed is no verdict")]
    public async Task What_a_query_gets_wrong_is_told(string query, string told)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Search.FillAsync(query);

        await Expect(report.Told).ToContainTextAsync(told);
        await Expect(report.Shown).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_operation_of_which_nothing_is_shown_is_not_shown_either()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Search.FillAsync("version:beta");

        (await report.Page.Locator("#scenarios > .operation:visible").CountAsync()).Should().Be(1);
        await report.Search.FillAsync("");
        (await report.Page.Locator("#scenarios > .operation:visible").CountAsync()).Should().Be(3);
    }

    [BrowserFact]
    public async Task The_counts_of_the_header_and_of_the_list_filter_and_undo_it()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        var header = report.Page.Locator(".counts").GetByRole(AriaRole.Link, new() { Name = "2 failed", Exact = true });
        var chip = report.Page.GetByRole(AriaRole.Button, new() { Name = "errored 1" });

        await header.ClickAsync();
        await Expect(report.Shown).ToHaveCountAsync(2);
        await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "Operations" })).ToBeInViewportAsync();
        await chip.ClickAsync();
        await Expect(report.Shown).ToHaveCountAsync(3);
        await Expect(chip).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(report.Search).ToHaveValueAsync("verdict:failed verdict:errored");
        await chip.ClickAsync();
        await header.ClickAsync();
        await Expect(report.Shown).ToHaveCountAsync(9);
    }

    [BrowserFact]
    public async Task The_view_stands_in_the_address_and_comes_back_from_it()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        await report.Search.FillAsync("!tag:rejected op:assign");
        await report.Page.GetByLabel("Sort").SelectOptionAsync("slowest");
        await report.Page.GetByLabel("Group").SelectOptionAsync("cause");
        var shown = await report.ShownIdsAsync();

        await using var shared = await ReportPage.OpenAsync(fixture.Browser, report.Page.Url);

        report.Fragment.Should().Be("#q=%21tag%3Arejected+op%3Aassign&sort=slowest&group=cause");
        (await shared.ShownIdsAsync()).Should().Equal(shown).And.HaveCount(6);
        await Expect(shared.Search).ToHaveValueAsync("!tag:rejected op:assign");
        await Expect(shared.Page.GetByLabel("Group")).ToHaveValueAsync("cause");
    }

    [BrowserFact]
    public async Task Back_and_forward_go_through_the_views()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        await report.Page.Locator(".chip.failed").ClickAsync();
        await report.Page.Locator(".chip.errored").ClickAsync();

        await report.Page.GoBackAsync();
        await Expect(report.Shown).ToHaveCountAsync(2);
        await report.Page.GoBackAsync();
        await Expect(report.Shown).ToHaveCountAsync(9);
        await report.Page.GoForwardAsync();
        await Expect(report.Shown).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task An_address_that_makes_no_sense_shows_everything_and_says_so()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete + "#q=&sort=constructor&group=%E0%A4%A&at=<img src=x onerror=alert(1)>");

        await Expect(report.Shown).ToHaveCountAsync(9);
        await Expect(report.Told).ToContainTextAsync("Nothing in this report has the address");
        report.Incidents.Should().BeEmpty();
    }
}
