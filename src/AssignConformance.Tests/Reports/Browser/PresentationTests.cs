using AssignConformance.Model.Results;
using AssignConformance.Reports;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>Without script, on paper, with less motion, under a strict policy.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PresentationTests(BrowserFixture fixture)
{
    [BrowserFact]
    public async Task Without_script_every_failure_can_be_read()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Condensed, new BrowserNewContextOptions { JavaScriptEnabled = false });

        foreach (var scenario in await report.Page.Locator(".scenario > summary").AllAsync())
        {
            await scenario.ClickAsync();
        }

        await Expect(report.Page.Locator(".mismatch:visible")).ToHaveCountAsync(30);
        await Expect(report.Page.Locator(".filters, #theme").Locator("visible=true")).ToHaveCountAsync(0);
        (await report.Page.Locator(".packed").First.EvaluateAsync<string>("each => getComputedStyle(each, '::before').content")).Should().Contain("takes JavaScript");
    }

    [BrowserFact]
    public async Task Without_script_a_complete_report_shows_all_it_has()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete, new BrowserNewContextOptions { JavaScriptEnabled = false });

        foreach (var verdict in new[] { "failed", "errored" })
        {
            await Expect(report.Page.Locator($".scenario.{verdict}:not([open])")).ToHaveCountAsync(0);
        }

        await Expect(report.Page.Locator(".mismatch:visible")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task What_failed_at_a_step_has_the_width_to_be_read()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        foreach (var message in await report.Page.Locator(".failing li:visible").AllAsync())
        {
            (await message.BoundingBoxAsync())!.Width.Should().BeGreaterThan(300);
        }

        (await report.Page.Locator(".failing li:visible").CountAsync()).Should().BePositive();
    }

    [BrowserFact]
    public async Task On_paper_it_is_light_and_has_no_controls()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(report.Page.Locator(".filters, .contents, #theme, .skip").Locator("visible=true")).ToHaveCountAsync(0);
        (await report.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme")).Should().Be("light");
        (await report.Page.Locator(".code").EvaluateAllAsync<bool>("all => all.every(each => getComputedStyle(each).maxHeight === 'none')")).Should().BeTrue();
    }

    [BrowserFact]
    public async Task Nothing_moves_by_itself_where_less_motion_is_asked_for()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });

        (await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('*')].every(each => { const style = getComputedStyle(each); return style.transitionDuration === '0s' && style.animationName === 'none' && style.scrollBehavior === 'auto'; })")).Should().BeTrue();
    }

    [BrowserFact]
    public async Task The_theme_can_be_chosen_and_is_remembered()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" }).ClickAsync();
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" }).ClickAsync();
        await report.Page.ReloadAsync();

        (await report.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme")).Should().Be("dark");
    }

    [BrowserFact]
    public async Task Script_and_style_beside_the_report_work_under_a_strict_policy()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, [.. LargeRun.Events(operations: 45, scenarios: 300)], ReportFormats.Html, new() { Assets = AssignConformance.Reports.Html.ReportAssets.External });
        await using var context = await fixture.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.RouteAsync("http://report.invalid/*", route => route.FulfillAsync(new()
        {
            Path = folder.File(new Uri(route.Request.Url).AbsolutePath.TrimStart('/')),
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:" },
        }));

        await page.GotoAsync("http://report.invalid/index.html");
        await page.Keyboard.PressAsync("n");

        await Expect(page.Locator(".scenario[open] .exchange")).ToHaveCountAsync(1);
        (await page.Locator(".scenario[open] .code").First.EvaluateAsync<string>("each => getComputedStyle(each).whiteSpace")).Should().NotBe("normal");
        (await page.Locator(".operation").First.EvaluateAsync<string>("each => getComputedStyle(each).borderRadius")).Should().Be("8px");
        complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task The_single_file_allows_itself_no_script_but_its_own()
    {
        var html = File.ReadAllText(new Uri(fixture.Files.Complete).LocalPath).Replace("<main", "<script>alert(1)</script><img src=\"x\" onerror=\"alert(2)\"><main", StringComparison.Ordinal);
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Write("smuggled.html", html));

        report.Incidents.Should().NotContain(incident => incident.StartsWith("dialog", StringComparison.Ordinal)).And.Contain(incident => incident.Contains("Content Security Policy", StringComparison.Ordinal));
        await Expect(report.Page.Locator(".filters")).ToBeVisibleAsync();
    }
}
