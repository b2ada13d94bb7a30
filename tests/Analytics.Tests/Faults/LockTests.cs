using Analytics.Jobs.Importing;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Tests.Faults;

/// <summary>Another program writes for long: whoever imports waits, and where that is not enough goes on later with the same result.</summary>
public sealed class LockTests
{
    [Fact]
    public async Task A_lock_shorter_than_the_patience_is_waited_for()
    {
        using var scene = new FaultScene(2021, 2022);
        using var temp = new TempWarehouse();
        Enqueue(temp.Warehouse, scene);

        var work = Locked(temp, TimeSpan.FromSeconds(2), () => new QueueWorker(temp.Warehouse).RunAsync());
        Assert.Equal(scene.Reports, (await work).Loaded);
    }

    [Fact]
    public async Task A_lock_longer_than_the_patience_costs_a_try_and_no_file()
    {
        using var scene = new FaultScene(2021, 2022);
        using var temp = new TempWarehouse();
        Enqueue(temp.Warehouse, scene);
        using var hasty = Warehouse.Open($"sqlite:{temp.Path}", patience: TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Locked(temp, TimeSpan.FromSeconds(4), () => new QueueWorker(hasty).RunAsync()));
        Assert.Equal(scene.Reports, temp.Warehouse.Queue.State().Waiting);
        await new QueueWorker(hasty).RunAsync();

        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(temp.Warehouse));
    }

    private static async Task<T> Locked<T>(TempWarehouse temp, TimeSpan time, Func<Task<T>> work)
    {
        using var other = temp.Warehouse.Connect();
        await other.ExecuteAsync("BEGIN IMMEDIATE");
        var working = Task.Run(work);
        await Task.WhenAny(working, Task.Delay(time));
        await other.ExecuteAsync("ROLLBACK");
        return await working;
    }

    private static void Enqueue(Warehouse warehouse, FaultScene scene) => warehouse.Queue.Add(
        warehouse.Imports.Begin(new ImportRequest("post", "import")),
        [.. Directory.GetFiles(scene.Post).Order(StringComparer.Ordinal).Select(path => new FileToImport(Path.GetFileName(path), path))]);
}
