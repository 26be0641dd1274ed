using AssignConformance.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace AssignConformance.Tests.Reports.Browser;

/// <summary>One headless Chromium of this machine for all tests of the report; none is ever downloaded.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The reports that the tests look at, written once.</summary>
    internal ReportFiles Files { get; } = new();

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException($"The report can't be tested: {Chromium.Missing}.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        Files.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "report in a browser";
}
