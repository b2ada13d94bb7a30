namespace Analytics.Web.Scheduling;

/// <summary>Puts the scheduler into the site; the jobs' settings and their runner stand there already, for the pages.</summary>
public static class SchedulingServices
{
    public static IServiceCollection AddScheduler(this IServiceCollection services) => services
        .AddSingleton<IJobHost, QuartzHost>()
        .AddHostedService<JobService>();
}
