using Analytics.Tests.Web;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>One window of a person who has signed in; it notes whatever the browser complains about.</summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;

    private Window(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of the console, refused inline script or style, and requests to anywhere else.</summary>
    public List<string> Complaints { get; } = [];

    public static Task<Window> OpenAsync(Chromium chromium, RunningSite site, string person, int width, string language, bool script) =>
        OpenAsync(chromium, site.Address, person, width, language, script);

    public static async Task<Window> OpenAsync(Chromium chromium, Uri site, string person, int width, string language, bool script)
    {
        Skip.If(chromium.Browser is null, chromium.Missing);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync([new Cookie { Name = "lang", Value = language, Url = site.ToString() }]);
        var window = new Window(context, await context.NewPageAsync());
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                window.Complaints.Add(message.Text);
            }
        };
        window.Page.PageError += (_, error) => window.Complaints.Add(error);
        window.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                window.Complaints.Add("asked elsewhere: " + request.Url);
            }
        };
        if (person.Length > 0)
        {
            await window.SignInAsync(person);
        }

        return window;
    }

    public async Task SignInAsync(string person)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#name", person);
        await Page.FillAsync("#password", RunningSite.Password);
        await Page.PressAsync("#password", "Enter");
        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>Pixels by which the page is wider than the window; a table may scroll inside its own frame.</summary>
    public async Task<int> TooWideAsync() =>
        await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What axe finds serious or critical.</summary>
    public async Task<string[]> SeriousAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160)).join(' | '))
            """);
    }

    /// <summary>Keeps a picture where somebody asked for pictures.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
