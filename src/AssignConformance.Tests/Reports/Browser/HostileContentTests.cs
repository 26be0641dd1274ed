using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.History;
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
        run = run with { EarlierRuns = [HistoryRun.Of(run)! with { Started = DateTimeOffset.UnixEpoch.AddDays(-1), DocsCommit = Hostile.Text, ToolVersion = Hostile.Text, NotPassed = new NotPassedScenarios([], [], [], []) }] };
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write($"hostile-{times}.html", HtmlReport.Render(run)));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
        await Expect(report.Page.Locator(".scenario[open] .exchange").First).ToBeVisibleAsync();
        await Expect(report.Page.Locator(".scenario[open] .piece mark").First).ToHaveTextAsync("\"<!--\\u202e\"");
        await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        foreach (var place in new[] { ".banner", ".witnesses", ".notes", "[aria-labelledby=history]", "[aria-labelledby=known-deviations]", ".suppression" })
        {
            await Expect(report.Page.Locator(place).First).ToBeAttachedAsync();
            (await report.Page.Locator(place).AllTextContentsAsync()).Should().Contain(text => text.Contains("<script>alert(1)</script>"), place);
        }

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
    public async Task A_body_of_five_megabytes_is_cut_the_rest_is_a_link_away_and_the_report_stays_usable()
    {
        var scenario = ReportFiles.CompleteRun.Scenarios.First(each => each.Verdict is Verdict.Failed);
        var body = "{\"value\":\"" + new string('x', 5_000_000) + "\uFFFD</script><script>alert(1)</script>\"}";
        var huge = scenario with { Exchanges = [scenario.Exchanges[0] with { Response = scenario.Exchanges[0].Response! with { Body = body } }] };
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, [RecordedRun.Started, new RunEvent.ScenarioFinished(huge)], ReportFormats.Html);
        await using var report = await ReportPage.OpenAsync(fixture.Browser, new Uri(folder.File(ReportFolder.HtmlFile)).AbsoluteUri);

        await report.Search.FillAsync("verdict:failed");

        await Expect(report.Shown).ToHaveCountAsync(1);
        await Expect(report.Page.GetByText("Cut after 64 KB")).ToBeVisibleAsync();
        report.Incidents.Should().BeEmpty();
        await report.Page.GetByRole(AriaRole.Link, new() { Name = "The whole body" }).ClickAsync();
        await report.Page.WaitForURLAsync("**/bodies/*-1-response.json");
        (await report.Page.Locator("body").TextContentAsync()).Should().HaveLength(body.Length).And.EndWith("x\uFFFD</script><script>alert(1)</script>\"}");
        report.Incidents.Should().NotContain(incident => incident.StartsWith("dialog", StringComparison.Ordinal));
    }
}
