#if HANGFIRE
using System.Data.Common;
using Analytics.Warehousing;
using Analytics.Web.Access;
using Hangfire;
using Hangfire.Storage;
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

    /// <summary>Asks Hangfire's store for its jobs, so that one that cannot be used is told before anything starts.</summary>
    /// <exception cref="WarehouseException">The store has no tables, or this login may not use them.</exception>
    public static void CheckScheduler(this WebApplication app)
    {
        try
        {
            using var connection = app.Services.GetService<HangfireHost>()?.Storage.GetConnection();
            _ = connection?.GetRecurringJobs();
        }
        catch (DbException wrong)
        {
            throw new WarehouseException(
                $"Hangfire 在数据库里的表不能用（{wrong.Message.ReplaceLineEndings(" ")}）：请用所有者账号启动一次 serve，由它建表；或设 Scheduler:Storage=memory。"
                + $"Hangfire's tables in the database cannot be used ({wrong.GetType().Name}): start `serve` once as the owner, which makes them, or set Scheduler:Storage=memory.",
                isOutOfReach: true, wrong);
        }
    }

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

    /// <summary>Quartz keeps nothing that could be out of reach.</summary>
    public static void CheckScheduler(this WebApplication _)
    {
    }

    /// <summary>Quartz has no pages of its own.</summary>
    public static void MapScheduler(this WebApplication _)
    {
    }
#endif
}
