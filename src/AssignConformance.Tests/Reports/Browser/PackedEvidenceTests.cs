using System.Text.RegularExpressions;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PackedEvidenceTests(BrowserFixture fixture)
{
    private static readonly string Failed = ReportFiles.IdOf<Verdict.Failed>(ReportFiles.CondensedRun);

    [BrowserFact]
    public async Task Opening_a_failed_scenario_unfolds_what_was_sent_and_answered()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);

        await report.Page.Locator($"#{Failed} > summary").ClickAsync();

        await Expect(report.Page.Locator($"#{Failed} .side > .code")).ToHaveCountAsync(2);
        await Expect(report.Page.Locator($"#{Failed} .steps > li")).ToHaveCountAsync(5);
        await Expect(report.Page.Locator($"#{Failed} .side > .code mark")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task What_passed_shares_the_evidence_of_its_operation()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);

        await report.Page.Locator("details.evidence > summary").First.ClickAsync();

        await Expect(report.Page.Locator("details.evidence[open] .exchange")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_browser_that_cannot_unfold_says_so_in_place_of_the_evidence()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed, before: "delete globalThis.DecompressionStream");

        await report.Page.Locator($"#{Failed} > summary").ClickAsync();

        await Expect(report.Page.Locator($"#{Failed} .packed")).ToContainTextAsync("The evidence is not shown: this browser can't unfold it");
        await Expect(report.Page.Locator($"#{Failed} .mismatch")).ToHaveCountAsync(2);
        report.Incidents.Should().BeEmpty();
    }

    [BrowserTheory]
    [InlineData("AAAA")]
    [InlineData("no Base64!")]
    [InlineData("")]
    public async Task A_broken_pack_says_so_in_place_of_the_evidence(string data)
    {
        var html = Regex.Replace(HtmlReport.Render(ReportFiles.CondensedRun), "(?<=data-first=\"[0-9]+\">)[^<]*", data, RegexOptions.None, TimeSpan.FromSeconds(10));
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write($"broken-{data.Length}.html", html));

        await report.Page.Locator($"#{Failed} > summary").ClickAsync();

        await Expect(report.Page.Locator($"#{Failed} .packed")).ToContainTextAsync("The evidence is not shown: this file is damaged");
        report.Incidents.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Open_all_opens_what_the_filter_shows_and_closes_it_again()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed + "#q=verdict:failed version:beta");
        var shown = await report.Shown.CountAsync();

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
        await Expect(report.Page.Locator(".scenario[open]")).ToHaveCountAsync(shown);
        await Expect(report.Page.Locator(".scenario[open] .exchange")).ToHaveCountAsync(shown);
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Close all" }).ClickAsync();

        shown.Should().BePositive();
        await Expect(report.Page.Locator(".scenario[open]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Open_all_of_a_long_run_opens_a_hundred_and_says_so()
    {
        var run = RunReport.From(LargeRun.Events(operations: 40, scenarios: 2_400));
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write("long.html", HtmlReport.Render(run)));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();

        await Expect(report.Page.Locator(".scenario[open]")).ToHaveCountAsync(100);
        await Expect(report.Told).ToHaveTextAsync("The first 100 of 120 are open; filter the list to open others");
    }
}
