using AssignConformance.Model.Results;
using FluentAssertions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class OrderTests(BrowserFixture fixture)
{
    [BrowserFact]
    public async Task Slowest_first_begins_with_what_took_longest_and_by_page_puts_everything_back()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        var before = await report.ShownIdsAsync();

        await report.Page.GetByLabel("Sort").SelectOptionAsync("slowest");
        (await report.ShownIdsAsync())[0].Should().Be(ReportFiles.IdOf<Verdict.Blocked>(ReportFiles.CompleteRun));
        await report.Page.GetByLabel("Sort").SelectOptionAsync("page");

        (await report.ShownIdsAsync()).Should().Equal(before);
    }

    [BrowserFact]
    public async Task By_verdict_begins_with_the_operations_that_failed()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete + "#sort=verdict");

        (await report.Shown.EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.verdict)"))
            .Should().Equal("failed", "nottestable", "flaky", "failed", "errored", "passed", "passed", "known", "blocked");
    }

    [BrowserFact]
    public async Task By_cause_brings_together_what_one_line_of_a_page_explains()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);

        await report.Page.GetByLabel("Group").SelectOptionAsync("cause");

        var groups = report.Page.Locator(".group");
        var causes = ReportFiles.CondensedRun.Scenarios.Where(scenario => scenario.Verdict is Verdict.Failed).Select(scenario => scenario.Mismatches[0].Causes[0]).Distinct().Count();
        await Expect(groups).ToHaveCountAsync(causes);
        await Expect(report.Page.Locator(".group .scenario")).ToHaveCountAsync(15);
        await Expect(groups.First.Locator(".of a").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task By_message_says_each_message_once_and_the_evidence_still_unfolds()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed + "#group=message");

        var messages = await report.Page.Locator(".group h3").AllTextContentsAsync();
        await report.Page.Locator(".group .scenario summary").First.ClickAsync();

        messages.Should().OnlyHaveUniqueItems().And.HaveCount(ReportFiles.CondensedRun.Scenarios.Where(scenario => scenario.Verdict is Verdict.Failed).Select(scenario => scenario.Mismatches[0].Message).Distinct().Count());
        await Expect(report.Page.Locator(".group .scenario[open] .exchange")).ToHaveCountAsync(1);
    }
}
