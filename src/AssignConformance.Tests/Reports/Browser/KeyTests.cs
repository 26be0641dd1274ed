using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

[Collection(BrowserCollection.Name)]
public sealed class KeyTests(BrowserFixture fixture)
{
    [BrowserTheory]
    [InlineData("n", "p")]
    [InlineData("j", "k")]
    public async Task Keys_lead_to_the_next_and_the_previous_failed_scenario_and_around(string next, string previous)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed);
        var failed = await report.Page.Locator(".scenario").EvaluateAllAsync<string[]>("all => all.map(each => each.id)");

        await Press(report, next, failed[0]);
        await Press(report, next, failed[1]);
        await Press(report, previous, failed[0]);
        await Press(report, previous, failed[^1]);
        await Press(report, next, failed[0]);

        await Expect(report.Page.Locator($"#{failed[0]} .exchange")).ToHaveCountAsync(1);
        await Expect(report.Page.Locator($"#{failed[0]} > summary")).ToBeInViewportAsync();
        report.Fragment.Should().Be("#" + failed[0]);
        report.Incidents.Should().BeEmpty();
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_key_leads_a_new_reader_from_the_top_to_the_failing_step_and_its_cause(bool isLong)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, isLong ? fixture.Files.Condensed : fixture.Files.Complete);
        await Expect(report.Page.Locator("h1")).ToBeInViewportAsync();
        await Expect(report.Page.Locator(".failures .message").First).ToBeInViewportAsync();

        await report.Page.Keyboard.PressAsync("n");

        await Expect(report.Page.Locator(".scenario:focus-within .mismatch .message").First).ToBeInViewportAsync();
        await Expect(report.Page.Locator(".scenario:focus-within .steps > li[aria-current]")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Only_what_the_list_shows_is_led_to()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete + "#q=tag:smoke");

        await report.Page.Keyboard.PressAsync("n");
        await Expect(report.Page.Locator(".scenario.current")).ToHaveCountAsync(1);
        var first = await report.FocusedScenarioAsync();
        await report.Page.Keyboard.PressAsync("n");

        (await report.FocusedScenarioAsync()).Should().Be(first).And.NotBeNull();
        await report.Search.FillAsync("verdict:passed");
        await report.Search.BlurAsync();
        await report.Page.Keyboard.PressAsync("n");
        await Expect(report.Told).ToHaveTextAsync("No failed scenario is in the list");
    }

    [BrowserFact]
    public async Task Slash_searches_and_what_is_typed_there_is_text()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Page.Keyboard.PressAsync("/");
        await Expect(report.Search).ToBeFocusedAsync();
        await report.Page.Keyboard.TypeAsync("jnp?k/");

        await Expect(report.Search).ToHaveValueAsync("jnp?k/");
        await Expect(report.Page.Locator("dialog")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Keys_with_a_modifier_are_the_browsers()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Page.Keyboard.PressAsync("Control+n");
        await report.Page.Keyboard.PressAsync("Alt+j");

        (await report.FocusedScenarioAsync()).Should().BeNull();
        report.Fragment.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task The_question_mark_shows_the_help_and_escape_closes_it()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        var help = report.Page.GetByRole(AriaRole.Dialog, new() { Name = "Searching and keys" });

        await report.Page.Keyboard.PressAsync("?");
        await Expect(help).ToBeVisibleAsync();
        await report.Page.Keyboard.PressAsync("n");
        (await report.FocusedScenarioAsync()).Should().BeNull();
        await report.Page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Help" }).ClickAsync();
        await Expect(help).ToBeVisibleAsync();
        await help.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(help).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Keys_of_one_letter_can_be_switched_off()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        await report.Page.Keyboard.PressAsync("?");
        await report.Page.GetByLabel("Keys of one letter").UncheckAsync();
        await report.Page.Keyboard.PressAsync("Escape");

        await report.Page.Keyboard.PressAsync("n");
        (await report.FocusedScenarioAsync()).Should().BeNull();
        await report.Page.ReloadAsync();
        await report.Page.Keyboard.PressAsync("n");
        (await report.FocusedScenarioAsync()).Should().BeNull();
    }

    [BrowserFact]
    public async Task What_the_keyboard_reaches_shows_that_it_has_the_focus()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        for (var stop = 0; stop < 40; stop++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            (await report.Page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement === document.body")).Should().BeTrue(
                await report.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)"));
        }
    }

    private static async Task Press(ReportPage report, string key, string id)
    {
        await report.Page.Keyboard.PressAsync(key);
        await Expect(report.Page.Locator($"#{id} > summary")).ToBeFocusedAsync();
    }
}
