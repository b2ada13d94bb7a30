using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Tests.Warehousing;

namespace Analytics.Tests.Faults;

/// <summary>A disk that is full and folders that may not be written to: said in words, and nothing is lost or half there.</summary>
public sealed class DiskTests
{
    [SkippableFact]
    public void After_a_full_disk_the_import_goes_on_from_where_it_was_and_nothing_is_half_there()
    {
        Skip.If(OperatingSystem.IsWindows(), "The disk is filled by a limit of the shell.");
        using var scene = new FaultScene(2012, 2024);
        using var temp = new TempWarehouse();

        using (var import = ToolProcess.StartOnFullDisk(700, "import", scene.Post, "--warehouse", $"sqlite:{temp.Path}"))
        {
            Assert.True(import.Wait(TimeSpan.FromMinutes(5)), import.Output);
            Assert.True(import.ExitCode is 1 or 3, $"{import.ExitCode}: {import.Output}");
            Assert.DoesNotContain("   at ", import.Output, StringComparison.Ordinal);
        }

        Assert.True(temp.Warehouse.Query<long>("SELECT COUNT(*) FROM ReportVersion AS v")[0] < scene.Reports, "The disk was not full.");
        using (var again = ToolProcess.Start(null, "import", scene.Post, "--warehouse", $"sqlite:{temp.Path}"))
        {
            Assert.True(again.Wait(TimeSpan.FromMinutes(5)) && again.ExitCode == 0, again.Output);
        }

        Assert.Equal(scene.Undisturbed(), FaultScene.Holds(temp.Warehouse));
    }

    [Fact]
    public async Task An_inbox_from_which_nothing_can_be_moved_is_imported_all_the_same_and_the_log_says_so()
    {
        using var scene = new FaultScene(2022, 2022);
        using var temp = new TempWarehouse();
        // A file where the folder of what is done should be: nothing can be moved there, whoever runs the test.
        await File.WriteAllTextAsync(Path.Combine(scene.Post, "done"), "");
        var settings = new JobSettings { Inboxes = [scene.Post] };

        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal(("done", scene.Reports), (first.OutcomeCode, first.DoneCount));
        Assert.Contains("移不走", first.Log, StringComparison.Ordinal);
        Assert.Equal("done", second.OutcomeCode);
        Assert.Equal(scene.Reports, temp.Warehouse.Query<long>("SELECT COUNT(*) FROM ReportVersion AS v")[0]);

        async Task<Analytics.Warehousing.JobRun> RunAsync() =>
            (await new JobRunner(temp.Warehouse, settings, TimeProvider.System).RunAsync(JobRunner.Find("import-inbox")!, CancellationToken.None))!;
    }

    [Fact]
    public void A_warehouse_that_cannot_be_there_is_told_in_one_line_with_its_own_status()
    {
        using var scene = new FaultScene(2022, 2022);
        var file = Path.Combine(scene.Post, "no-folder");
        File.WriteAllText(file, "");

        using var import = ToolProcess.Start(null, "import", scene.Post, "--warehouse", $"sqlite:{file}/analytics.db");

        Assert.True(import.Wait(TimeSpan.FromMinutes(1)));
        Assert.Equal(3, import.ExitCode);
        Assert.Single(import.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
