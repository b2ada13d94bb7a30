using Analytics.Web.Access;
using Analytics.Jobs;
using Analytics.Web.Demonstration;
using Analytics.Web.Scheduling;
using Analytics.Warehousing;
using Analytics.Warehousing.People;

namespace Analytics.Web;

/// <summary>Starts the site from the web project or from the command line's `serve`, and says where it is and what it shows.</summary>
public static class Start
{
    private const int Done = 0;
    private const int WrongCall = 2;
    private const int OutOfReach = 3;

    /// <summary>Runs until it is stopped; returns the exit status.</summary>
    public static int Run(string[] args)
    {
        var settings = new SiteSettings();
        try
        {
            var configuration = SettingsFile.Read(Folder(), args);
            settings = SiteSettings.From(configuration);
            return Run(settings, JobSettingsReader.From(configuration), args, name => configuration.GetConnectionString(name));
        }
        catch (FormatException slip)
        {
            Console.Error.WriteLine($"设置有误 a setting is wrong: {slip.Message}");
            return WrongCall;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Console.Error.WriteLine($"{settings.Urls} 已被占用；换一个端口，如 --urls http://127.0.0.1:5081。 The address is in use; choose another port.");
            return OutOfReach;
        }
        catch (WarehouseException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return wrong.IsOutOfReach ? OutOfReach : WrongCall;
        }
    }

    // A Windows service starts in the system's folder; its settings stand beside the program.
    private static string Folder() =>
#if WINDOWS_SERVICE
        Microsoft.Extensions.Hosting.WindowsServices.WindowsServiceHelpers.IsWindowsService() ? AppContext.BaseDirectory :
#endif
        Environment.CurrentDirectory;

    private static int Run(SiteSettings settings, JobSettings jobs, string[] args, Func<string, string?> named)
    {
        var (warehouse, isDemonstration) = DemonstrationWarehouse.Choose(settings.Warehouse, TimeProvider.System, named);
        settings = settings with { IsDemonstration = isDemonstration };
        if (settings.WhatIsUnsafe() is { } wrong)
        {
            Console.Error.WriteLine(wrong);
            return WrongCall;
        }

        var app = Site.Build(settings, warehouse, TimeProvider.System, args, jobs);
        app.CheckScheduler();
        app.Start();
        Console.WriteLine($"数据库 warehouse: {warehouse.Address.Printable}" + (isDemonstration ? "（示例数据 sample data）" : ""));
        foreach (var advice in warehouse.Address.Warning is { } warning ? [warning, .. warehouse.Engine.Advice()] : warehouse.Engine.Advice())
        {
            Console.WriteLine($"请注意 take note: {advice}");
        }

        foreach (var url in app.Urls)
        {
            Console.WriteLine($"网页 pages: {url}");
        }

        if (!isDemonstration && app.Services.GetRequiredService<PeopleList>().IsEmpty())
        {
            Console.WriteLine($"首次设置（只能用一次） first set-up, once: {app.Urls.First()}/setup?key={app.Services.GetRequiredService<SetupKey>().Value}");
        }

        app.WaitForShutdown();
        return Done;
    }
}
