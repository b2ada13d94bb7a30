using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Tests.Web;
using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.BrowserTests;

/// <summary>The site as it stands on its first day: an empty warehouse and one administrator of the whole tree.</summary>
public sealed class EmptySite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("empty-site-");
    private readonly WebApplication app;

    private EmptySite()
    {
        Warehouse = Warehouse.Open($"sqlite:{Path.Combine(folder.FullName, "empty.db")}", TimeProvider.System);
        app = Site.Build(new SiteSettings { Urls = "http://127.0.0.1:0" }, Warehouse, TimeProvider.System,
            jobs: new JobSettings { Schedules = JobRunner.Jobs.ToDictionary(job => job.Id, _ => "off") });
    }

    public Warehouse Warehouse { get; }

    public Uri Address => new(app.Urls.First());

    public static async Task<EmptySite> StartAsync(string administrator)
    {
        var site = new EmptySite();
        await site.app.StartAsync();
        await site.app.Services.GetRequiredService<PeopleList>().AddAsync(
            new PeopleList.Row
            {
                Name = administrator, DisplayName = administrator, PasswordHash = site.app.Services.GetRequiredService<Passwords>().Hash(administrator, RunningSite.Password),
                RoleCode = Role.Administrator.Code(), PlaceCode = "", Stamp = Guid.NewGuid().ToString("N"), CreatedAt = Instants.Text(TimeProvider.System.GetUtcNow()),
            }, CancellationToken.None);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
