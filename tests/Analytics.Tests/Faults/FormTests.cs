using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Analytics.Tests.Web;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Tests.Faults;

/// <summary>Every form that a page shows, sent with its own token and with fields that nobody would fill in so: refused in words, and never broken.</summary>
public sealed class FormTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "99999999999999999999", "2024", "2024-02-30", "2024-01-31", "630106", "630106102", "630106-OFFICE", "湟中区", "on", "true", "NaN", "1e9",
        "<script>", "=1+1", "..\\..\\x", "\u0000", "a|b|c", "received.new", "viewer", "\ud83c\udfdb", new('长', 3000),
    ];

    [Theory]
    [InlineData("administrator")]
    [InlineData("officer")]
    [InlineData("filer")]
    public async Task A_form_with_empty_or_senseless_fields_is_refused_and_breaks_nothing(string role)
    {
        var sent = await Send(role, new Random(4), times: 2);
        // A page that shows no form any more would make this test pass for nothing.
        Assert.True(sent >= 3, $"{role} was shown {sent} forms only");
    }

    [Fact]
    [Trait("Kind", "Long")]
    public async Task Ten_minutes_of_senseless_forms_break_nothing()
    {
        var until = DateTimeOffset.UtcNow + Budget.Share(10);
        for (var seed = 5; DateTimeOffset.UtcNow < until; seed++)
        {
            // Forms may change who may do what: each round has people of its own.
            await site.AddAsync($"officer-{seed}", Role.Officer, RunningSite.County);
            await Send($"officer-{seed}", new Random(seed), times: 5);
        }
    }

    [Fact]
    public async Task An_unfilled_form_says_which_field_and_changes_nothing()
    {
        using var browser = await site.SignedInAsync("administrator");
        var page = $"/filing?under={RunningSite.County}&year=2024";
        using var answer = await RunningSite.PostAsync(browser, page, page + "&handler=Init", ("from", "twenty"), ("to", ""));
        Assert.Equal(page, answer.Headers.Location!.OriginalString);
        var shown = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var said = new HtmlParser().ParseDocument(shown).QuerySelector("[role=alert]")?.TextContent;
        Assert.Equal("表单里有空着或填错的项（from、to），什么也没有改。", said?.Trim());
    }

    [Theory]
    [InlineData("-1", "630106", "-1 至 630106 不是年报年度")]
    [InlineData("2025", "2008", "2025 至 2008 不是年报年度")]
    [InlineData("1999", "1999", "1999 不是年报年度，请写")]
    public async Task A_roster_of_years_that_cannot_be_is_refused_in_words(string from, string to, string said)
    {
        using var browser = await site.SignedInAsync("administrator");
        var page = $"/filing?under={RunningSite.County}&year=2024";
        await RunningSite.PostAsync(browser, page, page + "&handler=Init", ("from", from), ("to", to));
        Assert.Contains(said, await browser.GetStringAsync(new Uri(page, UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<int> Send(string name, Random chance, int times)
    {
        using var browser = await site.SignedInAsync(name);
        var sent = 0;
        using var faults = new KeptFaults();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(faults);
        foreach (var page in Pages(name == "filer" ? RunningSite.Town : RunningSite.County))
        {
            using var shown = await browser.GetAsync(new Uri(page, UriKind.Relative));
            if (shown.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            using var document = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
            foreach (var form in document.QuerySelectorAll("form[method=post]").Where(form => form.GetAttribute("action") is not { } action || !action.Contains("sign-out", StringComparison.Ordinal)))
            {
                for (var i = 0; i < times; i++, sent++)
                {
                    var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
                    var fields = Fields(form, chance, alwaysEmpty: i == 0).ToList();
                    using var body = Body(form, fields);
                    using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), body);
                    Assert.True((int)answer.StatusCode < 500,
                        $"{(int)answer.StatusCode} for {name} at {address} from {page} with {string.Join('&', fields.Select(field => $"{field.Key}={field.Value[..Math.Min(30, field.Value.Length)]}"))}: {faults.Last}");
                }
            }
        }

        return sent;
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        return body;
    }

    private static HttpContent Body(IElement form, List<KeyValuePair<string, string>> fields) =>
        form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields);

    private static IEnumerable<KeyValuePair<string, string>> Fields(IElement form, Random chance, bool alwaysEmpty)
    {
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]").Where(field => field.GetAttribute("type") != "file"))
        {
            var (name, value) = (field.GetAttribute("name")!, field.GetAttribute("value") ?? "");
            var isHidden = field.GetAttribute("type") == "hidden";
            yield return KeyValuePair.Create(name,
                name == "__RequestVerificationToken" ? value
                : isHidden && (alwaysEmpty || chance.Next(3) > 0) ? value
                : alwaysEmpty ? ""
                : Values[chance.Next(Values.Length)]);
        }
    }

    // Every page of the site, on a unit and a year that are there.
    private IEnumerable<string> Pages(string place) =>
        site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.CompiledPageActionDescriptor>() is not null
                || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "unit" } => RunningSite.Town,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2024",
                _ => "1",
            })))))
            .Distinct().Order(StringComparer.Ordinal)
            .Select(path => $"{path}?under={place}&year=2024");

    /// <summary>The last fault that the site logged, for a test's message.</summary>
    private sealed class KeptFaults : ILoggerProvider, ILogger
    {
        public string Last { get; private set; } = "";

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Last = IsEnabled(logLevel) && exception is not null ? exception.ToString() : Last;

        public void Dispose()
        {
        }
    }
}
