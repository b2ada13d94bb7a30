using Analytics.Jobs.Importing;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Faults;

/// <summary>Several programs at one queue, one that dies, one that is broken off and called again, and a warehouse that comes back from its backup.</summary>
public sealed class SharedWorkTests : IDisposable
{
    private readonly FaultScene scene = new(2019, 2022);
    private readonly TempWarehouse temp = new();

    [Fact]
    public async Task Two_workers_at_one_queue_import_every_file_once()
    {
        Enqueue();
        using var second = Warehouse.Open($"sqlite:{temp.Path}");

        var work = await Task.WhenAll(
            Task.Run(() => new QueueWorker(temp.Warehouse) { FilesAtATime = 7 }.RunAsync()), Task.Run(() => new QueueWorker(second) { FilesAtATime = 5 }.RunAsync()));

        Assert.Equal(scene.Reports, work.Sum(one => one.Loaded));
        Assert.Equal(0, work.Sum(one => one.Unchanged + one.SetAside + one.Later));
        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(temp.Warehouse));
    }

    [Fact]
    public async Task An_import_that_was_killed_is_finished_by_whoever_works_next()
    {
        using (var import = ToolProcess.Start(null, "import", scene.Post, "--warehouse", $"sqlite:{temp.Path}"))
        {
            for (var look = 0; look < 6000 && temp.Warehouse.Queue.State() is { Waiting: 0, InHand: 0 } && !import.HasExited; look++)
            {
                await Task.Delay(5);
            }

            import.Kill();
        }

        await new QueueWorker(temp.Warehouse).RunAsync();
        using var again = ToolProcess.Start(null, "import", scene.Post, "--warehouse", $"sqlite:{temp.Path}");

        Assert.True(again.Wait(TimeSpan.FromMinutes(2)) && again.ExitCode == 0, again.Output);
        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(temp.Warehouse));
    }

    [Fact]
    public async Task Two_imports_of_one_folder_take_each_file_in_once_and_each_tells_of_every_file()
    {
        var imports = await Task.WhenAll(Task.Run(Import), Task.Run(Import));

        Assert.All(imports, output => Assert.Equal(scene.Reports, output.Split('\n').Count(line => line.StartsWith('{'))));
        Assert.Equal(scene.Reports, imports.Sum(output => output.Split("\"loaded\"").Length - 1));
        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(temp.Warehouse));

        string Import()
        {
            using var import = ToolProcess.Start(null, "import", scene.Post, "--warehouse", $"sqlite:{temp.Path}", "--format", "json");
            Assert.True(import.Wait(TimeSpan.FromMinutes(2)) && import.ExitCode == 0, import.Output);
            return import.Output;
        }
    }

    [Fact]
    public async Task A_warehouse_restored_from_a_backup_of_half_an_import_takes_in_the_rest()
    {
        Enqueue();
        using var stop = new CancellationTokenSource();
        var backup = temp.Path + ".backup";
        var seen = 0;
        await new QueueWorker(temp.Warehouse) { FilesAtATime = 10 }.RunAsync(
            _ =>
            {
                if (++seen == 20)
                {
                    Backups.Write(temp.Warehouse, backup);
                    stop.Cancel();
                }
            },
            cancellationToken: stop.Token);
        // What the backup says is in a worker's hands is free again when that hold has lapsed.
        using var other = new TempWarehouse(new TestClock(DateTimeOffset.UtcNow + WaitingFiles.Hold + TimeSpan.FromMinutes(1)));

        Backups.Restore(backup, other.Warehouse);
        Assert.True(other.Warehouse.Query<long>("SELECT COUNT(*) FROM ReportVersion AS v")[0] < scene.Reports);
        await new QueueWorker(other.Warehouse).RunAsync();

        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(other.Warehouse));
    }

    public void Dispose()
    {
        temp.Dispose();
        scene.Dispose();
    }

    private void Enqueue() => temp.Warehouse.Queue.Add(
        temp.Warehouse.Imports.Begin(new ImportRequest("post", "import")),
        [.. Directory.GetFiles(scene.Post).Order(StringComparer.Ordinal).Select(path => new FileToImport(Path.GetFileName(path), path))]);
}
