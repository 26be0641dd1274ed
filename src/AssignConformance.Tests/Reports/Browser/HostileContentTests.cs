using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class HostileContentTests(BrowserFixture fixture)
{
    [BrowserTheory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Hostile_texts_run_nothing_break_nothing_and_ask_for_nothing(int times)
    {
        var run = RunReport.From(Hostile.Repeated(times));
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write($"hostile-{times}.html", HtmlReport.Render(run)));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
        await Expect(report.Page.Locator(".scenario[open] .exchange").First).ToBeVisibleAsync();
        await report.Search.FillAsync(Hostile.Text);
        await report.Page.GetByLabel("Group").SelectOptionAsync("cause");
        await report.Page.GetByLabel("Sort").SelectOptionAsync("verdict");
        await report.Search.FillAsync("");
        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Locator(".mismatch .message").First.ClickAsync();

        report.Incidents.Should().BeEmpty();
        (await report.Page.Locator("body script:not(.pack), body img, body textarea, body iframe, body [onload], body [onerror], body [style]").CountAsync()).Should().Be(1, "the report has one script, its own");
        (await report.Page.Locator("body").InnerTextAsync()).Should().NotContain("\u202e").And.NotContain("\u001b").And.Contain("\\u202e");
        (await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue();
    }

    [BrowserFact]
    public async Task A_body_of_five_megabytes_is_cut_and_the_report_stays_usable()
    {
        var scenario = ReportFiles.CompleteRun.Scenarios.First(each => each.Verdict is Verdict.Failed);
        var huge = scenario with { Exchanges = [scenario.Exchanges[0] with { Response = scenario.Exchanges[0].Response! with { Body = "{\"value\":\"" + new string('x', 5_000_000) + "\uFFFD\"}" } }] };
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write("huge.html", HtmlReport.Render(RunReport.From([RecordedRun.Started, new RunEvent.ScenarioFinished(huge)]))));

        await report.Search.FillAsync("verdict:failed");

        await Expect(report.Shown).ToHaveCountAsync(1);
        await Expect(report.Page.GetByText("Cut after 64 KB")).ToBeVisibleAsync();
        report.Incidents.Should().BeEmpty();
    }
}
