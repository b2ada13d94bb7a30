using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs;

public sealed class BackUpWarehouseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backups-").FullName;
    private readonly TestClock clock = TestClock.On(2026, 1, 20);
    private readonly TempWarehouse temp;

    public BackUpWarehouseTests() => temp = new TempWarehouse(clock);

    [Fact]
    public async Task The_last_copies_stay_and_each_opens_as_a_warehouse()
    {
        temp.Warehouse.Roster.Init("630106", 2025, 2025);
        var runner = new JobRunner(temp.Warehouse, new JobSettings { BackupFolder = folder, BackupsKept = 2 }, clock);
        for (var night = 0; night < 4; night++)
        {
            Assert.Equal("done", (await runner.RunAsync(JobRunner.Find("back-up")!, CancellationToken.None))!.OutcomeCode);
            clock.Pass(TimeSpan.FromDays(1));
        }

        var copies = Directory.GetFiles(folder);
        Assert.Equal(2, copies.Length);
        Assert.All(copies, copy =>
        {
            using var warehouse = Warehouse.Open($"sqlite:{copy}", clock);
            Assert.Equal(18, warehouse.Obligations.Of("630106", 2025).Count);
        });
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written_and_the_run_says_so()
    {
        var run = await new JobRunner(temp.Warehouse, new JobSettings(), clock).RunAsync(JobRunner.Find("back-up")!, CancellationToken.None);

        Assert.Contains("Backup:Folder", run!.Words!.En, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
