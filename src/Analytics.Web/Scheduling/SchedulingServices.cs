#if HANGFIRE
using Analytics.Web.Access;
using Hangfire;
#endif

namespace Analytics.Web.Scheduling;

/// <summary>Puts the scheduler into the site; the jobs' settings and their runner stand there already, for the pages.</summary>
public static class SchedulingServices
{
    /// <summary>Where administrators see Hangfire's dashboard, in the full set.</summary>
    public const string Dashboard = "/hangfire";

#if HANGFIRE
    public static IServiceCollection AddScheduler(this IServiceCollection services) => services
        // Its log is one for the whole process, and must outlive a site that ends before another (as tests do).
        .AddHangfire(hangfire => hangfire.UseColouredConsoleLogProvider(Hangfire.Logging.LogLevel.Warn))
        .AddSingleton<HangfireHost>()
        .AddSingleton<IJobHost>(services => services.GetRequiredService<HangfireHost>())
        .AddHostedService<JobService>();

    public static void MapScheduler(this WebApplication app)
    {
        if (app.Services.GetService<HangfireHost>() is { } host)
        {
            var options = new DashboardOptions
            {
                Authorization = [new HangfireHost.Administrators()],
                DashboardTitle = "Hangfire",
                DisplayStorageConnectionString = false,
                // An open page asks again by POST, and each would be a line of the audit trail; with 0 it asks without a pause.
                StatsPollingInterval = (int)TimeSpan.FromHours(1).TotalMilliseconds,
            };
            app.MapHangfireDashboard(Dashboard, options, host.Storage).WithMetadata(new NeedsAttribute(Role.Administrator, Role.Administrator));
        }
    }
#else
    public static IServiceCollection AddScheduler(this IServiceCollection services) => services
        .AddSingleton<IJobHost, QuartzHost>()
        .AddHostedService<JobService>();

    /// <summary>Quartz has no pages of its own.</summary>
    public static void MapScheduler(this WebApplication _)
    {
    }
#endif
}
