using AssignConformance.Tests.Support;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>axe-core on every view, in both themes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly string Script = Repository.InRoot("src", "AssignConformance.Tests", "Reports", "Browser", "node_modules", "axe-core", "axe.min.js");

    public static TheoryData<string, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, ColorScheme>();
            foreach (var view in new[] { "complete", "condensed", "filtered", "grouped", "help", "broken off", "narrow" })
            {
                views.Add(view, ColorScheme.Light);
                views.Add(view, ColorScheme.Dark);
            }

            return views;
        }
    }

    [AxeTheory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string view, ColorScheme theme)
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, Address(view), new BrowserNewContextOptions
        {
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = view == "narrow" ? 400 : 1280, Height = 900 },
        });
        await Prepare(report, view);

        (await FindingsAsync(report.Page)).Should().BeEmpty();
        report.Incidents.Should().BeEmpty();
    }

    [AxeFact]
    public async Task Axe_finds_a_button_without_a_name()
    {
        await using var report = await ReportPage.OpenAsync(fixture.Browser, fixture.Files.Complete);
        await report.Page.EvaluateAsync("document.querySelector('button.help').replaceChildren()");

        (await FindingsAsync(report.Page)).Should().ContainSingle().Which.Should().StartWith("button-name");
    }

    private string Address(string view) => view switch
    {
        "condensed" => fixture.Files.Condensed,
        "filtered" => fixture.Files.Condensed + "#q=verdict:failed version:beta colour:red",
        "grouped" => fixture.Files.Condensed + "#group=cause&sort=slowest",
        "broken off" => fixture.Files.BrokenOff,
        _ => fixture.Files.Complete,
    };

    private static async Task Prepare(ReportPage report, string view)
    {
        switch (view)
        {
            case "help":
                await report.Page.Keyboard.PressAsync("?");
                await Expect(report.Page.Locator("dialog")).ToBeVisibleAsync();
                break;
            case "condensed":
                await report.Page.Keyboard.PressAsync("n");
                await report.Page.Locator("details.evidence > summary").First.ClickAsync();
                await Expect(report.Page.Locator("details[open] .exchange")).ToHaveCountAsync(2);
                break;
            case "complete":
                await report.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
                break;
        }
    }

    /// <summary>Rule, place and reason of each violation.</summary>
    private static async Task<string[]> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        return await page.EvaluateAsync<string[]>("axe.run({ resultTypes: ['violations'] }).then(result => result.violations.flatMap(each => each.nodes.map(node => `${each.id} ${node.target} ${node.failureSummary}`)))");
    }
}
