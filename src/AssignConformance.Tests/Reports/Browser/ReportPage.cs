using Microsoft.Playwright;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>A report in a page of its own, without a network, and everything that must not happen in it.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private ReportPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Dialogs, errors and requests for anything but the report itself.</summary>
    public List<string> Incidents { get; } = [];

    public ILocator Shown => Page.Locator("#scenarios :is(.scenario, p[data-t]):not([data-out])");

    public ILocator Search => Page.GetByRole(AriaRole.Searchbox);

    public ILocator Told => Page.Locator(".filters output");

    public string Fragment => new Uri(Page.Url).Fragment;

    /// <param name="address">Of a file, with or without a fragment.</param>
    /// <param name="before">Script that runs before the report's.</param>
    public static async Task<ReportPage> OpenAsync(IBrowser browser, string address, BrowserNewContextOptions? options = null, string? before = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Offline = true;
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(options);
        var report = new ReportPage(context, await context.NewPageAsync());
        report.Watch(address.Split('#')[0]);
        if (before is not null)
        {
            await context.AddInitScriptAsync(before);
        }

        await report.Page.GotoAsync(address);
        return report;
    }

    /// <summary>The ids of what the list shows, in order.</summary>
    public async Task<string[]> ShownIdsAsync() => await Shown.EvaluateAllAsync<string[]>("all => all.map(each => each.id)");

    /// <summary>The id of the scenario that has the focus, or null.</summary>
    public async Task<string?> FocusedScenarioAsync() => await Page.EvaluateAsync<string?>("document.activeElement.closest('.scenario')?.id");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch(string address)
    {
        Page.Dialog += async (_, dialog) =>
        {
            Incidents.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        Page.PageError += (_, error) => Incidents.Add("error: " + error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Incidents.Add(message.Type + ": " + message.Text);
            }
        };
        Page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != address && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Incidents.Add("request: " + request.Url);
            }
        };
    }
}
