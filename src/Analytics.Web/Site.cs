using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analytics.Import.Documents.Isolation;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Warehousing.Searching;
using Analytics.Web.Access;
using Analytics.Web.Access.OpenId;
using Analytics.Web.Api;
using Analytics.Web.Assets;
using Analytics.Web.Importing;
using Analytics.Web.Pages;
using Analytics.Web.Scheduling;
using Analytics.Web.Showing;
using Analytics.Web.Wording;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;

namespace Analytics.Web;

/// <summary>The web site as a program: pages, API, sign-in and the scheduler.</summary>
public sealed class Site
{
    private Site()
    {
    }

    public static int Main(string[] args) => ReadingChild.Ran(args) ? 0 : Start.Run(args);

    /// <summary>The application over one warehouse, ready to run; with a scheduler where the jobs' settings are given.</summary>
    public static WebApplication Build(SiteSettings settings, Warehouse warehouse, TimeProvider clock, string[]? args = null, JobSettings? jobs = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Named, because the command line's `serve` starts this site from its own assembly.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = args ?? [],
        });
        builder.WebHost.UseUrls(settings.Urls);
#if WINDOWS_SERVICE
        builder.Services.AddWindowsService(service => service.ServiceName = "Analytics");
#endif
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Analytics", LogLevel.Information);
        AddServices(builder.Services, settings, warehouse, clock);
        builder.Services.AddSingleton(jobs ?? new JobSettings()).AddSingleton<JobRunner>();
        // The sample stays as it was made; nothing runs by itself there.
        if (jobs is not null && !settings.IsDemonstration)
        {
            builder.Services.AddScheduler();
        }

        var app = builder.Build();
        Use(app, settings);
        return app;
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings, Warehouse warehouse, TimeProvider clock)
    {
        services.AddSingleton(settings).AddSingleton(clock).AddSingleton(warehouse);
        services.AddSingleton(new PeopleList(warehouse.Connect)).AddSingleton(new AccessTokens(warehouse.Connect)).AddSingleton(new AuditTrail(warehouse.Connect)).AddSingleton(new CallNotes(warehouse.Connect)).AddSingleton(new SavedComparisons(warehouse.Connect)).AddSingleton(new SavedGroups(warehouse.Connect)).AddSingleton(new StruckSentences(warehouse.Connect));
        services.AddSingleton<Places>().AddSingleton<FilingList>().AddSingleton<RecentChanges>().AddSingleton<FindingList>()
            .AddSingleton<PublishedList>().AddSingleton<Adjustments>().AddSingleton<ChartRoom>();
        services.AddSingleton(_ => new TextSearch(warehouse, warehouse.Address.Engine == "sqlite" ? warehouse.Address.Target + ".search" : null));
        services.AddOpenApi();
        services.AddSingleton<Metrics>().AddSingleton<Intake>().AddSingleton<ImportService>().AddHostedService(provider => provider.GetRequiredService<ImportService>());
        services.AddSingleton<SignedIn>().AddSingleton<SetupKey>().AddSingleton<Passwords>();
        services.AddHttpContextAccessor().AddScoped<Words>();
        // Fields named as jQuery names them break on a bracket that does not close, and no page of ours sends any.
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            mvc.ModelMetadataDetailsProviders.Add(new EmptyInLists());
            mvc.Filters.Add(new UnfilledForms());
        });
        // Chinese stays Chinese in the page's source; only what could become markup is encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "da-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
        }).AddOpenId(settings.OpenId);
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "da-form";
            forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var protection = services.AddDataProtection().SetApplicationName("Analytics.Web");
        if (settings.IsDemonstration)
        {
            protection.UseEphemeralDataProtectionProvider();
        }

        services.AddRateLimiter(options => Limits.Set(options, settings));
    }

    private static void Use(WebApplication app, SiteSettings settings)
    {
        if (settings.HttpsAtProxy)
        {
            // What reaches us from the proxy is plain; the person's browser speaks HTTPS, which cookies and addresses must know.
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        app.UseRequestLog();
        app.UseOurHeaders();
        app.UseExceptionHandler("/refused/500");
        app.UseStatusCodePagesWithReExecute("/refused/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.MapAssets();
        app.MapLanguage();
        app.MapHealth();
        app.MapApi();
        app.MapExports();
        app.MapScheduler();
        app.MapOpenId();
        app.Services.GetRequiredService<Metrics>();
        app.MapRazorPages();
    }
}
