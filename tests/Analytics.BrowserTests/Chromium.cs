using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>The Chromium that is installed on this machine; without one the tests say so and are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    private IPlaywright? playwright;

    public IBrowser? Browser { get; private set; }

    /// <summary>Why there is no browser; null where there is one.</summary>
    public string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("ANALYTICS_CHROMIUM") ?? Array.Find(Places, File.Exists);
        if (path is null)
        {
            Missing = "Chromium is not installed: install the package chromium, or name it in ANALYTICS_CHROMIUM.";
            return;
        }

        try
        {
            playwright = await Playwright.CreateAsync();
            Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path, Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        catch (PlaywrightException wrong)
        {
            Missing = $"Chromium at {path} does not start: {wrong.Message.Split('\n')[0]}";
        }
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
