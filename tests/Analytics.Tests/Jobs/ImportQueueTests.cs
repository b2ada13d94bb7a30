using Analytics.Jobs.Importing;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs;

public class ImportQueueTests : IDisposable
{
    private readonly TestClock clock = TestClock.On(2026, 1, 20);
    private readonly TempWarehouse temp;

    public ImportQueueTests() : this(TestEngine.Sqlite)
    {
    }

    protected ImportQueueTests(TestEngine engine) => temp = new TempWarehouse(clock, engine);

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public void Two_workers_never_hold_the_same_file()
    {
        Store.Queue.Add(1, [.. Enumerable.Range(0, 10).Select(i => new FileToImport($"{i}.txt", $"/nowhere/{i}.txt"))]);

        var first = Store.Queue.Lease("one", 6);
        var second = Store.Queue.Lease("two", 6);

        Assert.Equal(6, first.Count);
        Assert.Equal(4, second.Count);
        Assert.Empty(first.Select(f => f.ImportItemId).Intersect(second.Select(f => f.ImportItemId)));
    }

    [SkippableFact]
    public async Task Of_two_workers_that_ask_at_one_moment_neither_goes_away_empty()
    {
        Store.Queue.Add(1, [.. Enumerable.Range(0, 100).Select(i => new FileToImport($"{i}.txt", $"/nowhere/{i}.txt"))]);
        using var together = new Barrier(2);
        for (var round = 0; round < 5; round++)
        {
            var held = await Task.WhenAll(new[] { "here:1", "there:2" }.Select(worker => Task.Run(() =>
            {
                together.SignalAndWait();
                return Store.Queue.Lease(worker, 10);
            })));

            Assert.All(held, files => Assert.Equal(10, files.Count));
        }

        Assert.Empty(Store.Queue.Lease("here:1", 10));
    }

    [SkippableFact]
    public void What_a_dead_worker_held_is_taken_over_one_file_at_a_time()
    {
        Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt"), new("b.txt", "/nowhere/b.txt")]);
        Assert.Equal(2, Store.Queue.Lease("dead", 10).Count);
        Assert.Empty(Store.Queue.Lease("next", 10));

        clock.Pass(WaitingFiles.Hold + TimeSpan.FromSeconds(1));
        var taken = Store.Queue.Lease("next", 10);

        Assert.Equal(2, Assert.Single(taken).Holds);
    }

    [SkippableFact]
    public void What_a_program_of_this_machine_held_when_it_died_is_free_at_once()
    {
        Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt")]);
        Assert.Single(Store.Queue.Lease($"{Environment.MachineName}:{int.MaxValue}", 1));

        Assert.Single(Store.Queue.Lease(WorkerName.Own, 1));
        Assert.Empty(Store.Queue.Lease("another:1", 1));
    }

    [SkippableFact]
    public void A_file_that_a_worker_died_on_waits_behind_the_others()
    {
        Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt")]);
        Store.Queue.Lease("dead", 1);
        clock.Pass(WaitingFiles.Hold + TimeSpan.FromSeconds(1));
        Store.Queue.Add(1, [new("b.txt", "/nowhere/b.txt")]);

        Assert.Equal("b.txt", Assert.Single(Store.Queue.Lease("next", 10)).Name);
        Assert.Equal("a.txt", Assert.Single(Store.Queue.Lease("next", 10)).Name);
    }

    [SkippableFact]
    public void A_file_that_waits_is_not_put_in_twice()
    {
        Assert.Equal(1, Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt"), new("a.txt", "/nowhere/a.txt")]));
        Assert.Equal(0, Store.Queue.Add(2, [new("a.txt", "/nowhere/a.txt")]));
    }

    [SkippableFact]
    public void What_can_pass_is_tried_again_after_growing_pauses_and_then_set_aside()
    {
        Store.Queue.Add(1, [new("a.doc", "/nowhere/a.doc")]);
        var pauses = new List<TimeSpan>();
        for (var setAside = false; !setAside;)
        {
            var file = Assert.Single(Store.Queue.Lease("one", 1));
            setAside = Fails(file, "converter-missing", mayPass: true);
            Assert.Empty(Store.Queue.Lease("one", 1));
            var before = clock.Now;
            while (!setAside && Store.Queue.Lease("probe", 1) is [])
            {
                clock.Pass(TimeSpan.FromSeconds(10));
            }

            pauses.Add(clock.Now - before);
            Store.Queue.GiveBack(Holding("probe"));
        }

        Assert.Equal(WaitingFiles.MostTries, pauses.Count);
        Assert.True(pauses[0] < pauses[1] && pauses[1] < pauses[2] && pauses[2] < pauses[3]);
        Assert.Equal("converter-missing", Assert.Single(Store.Imports.SetAsideFiles()).ReasonCode);
    }

    [SkippableFact]
    public void What_cannot_pass_is_set_aside_at_once_and_a_person_may_send_it_back()
    {
        Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt")]);
        Assert.True(Fails(Store.Queue.Lease("one", 1)[0], "unit-unknown", mayPass: false));

        Assert.True(Store.Queue.Retry(Store.Imports.SetAsideFiles()[0].ImportItemId, 1, "630106102", 2021));

        var again = Assert.Single(Store.Queue.Lease("one", 1));
        Assert.Equal(("630106102", 2021), (again.JurisdictionCode, again.ReportYear));
    }

    [SkippableFact]
    public async Task A_worker_that_died_after_the_commit_leaves_nothing_to_import_twice()
    {
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2020, ToYear = 2020, Seed = 3 }).First(r => r.Truth.Unit!.Level == "township");
        Store.Queue.Add(1, [new(report.FileName, null, report.Bytes)]);
        var held = Store.Queue.Lease("dead", 1);
        Store.Loader.Load([.. Analytics.Import.ReportImporter.Read(report.FileName, report.Bytes).Select(read => new Filing(read, report.Bytes))]);

        clock.Pass(WaitingFiles.Hold + TimeSpan.FromSeconds(1));
        var summary = await new QueueWorker(Store).RunAsync();

        Assert.Single(held);
        Assert.Equal((0, 1, 0), (summary.Loaded, summary.Unchanged, summary.SetAside));
        Assert.Single(Store.Versions.History(report.Truth.Unit!.Code, 2020));
        Assert.Equal(0, Store.Queue.State().Waiting);
    }

    [SkippableFact]
    public void A_run_can_be_cancelled_but_not_what_is_in_hand()
    {
        Store.Queue.Add(1, [new("a.txt", "/nowhere/a.txt"), new("b.txt", "/nowhere/b.txt")]);
        Store.Queue.Lease("one", 1);

        Assert.Equal(1, Store.Queue.Cancel(1));
        Assert.Equal(1, Store.Queue.State(1).InHand);
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool Fails(QueuedFile file, string code, bool mayPass) => !Store.Queue.Settle(
        [new Settlement(file, [], [new FailedFile(file.Name, null, code, new("不行", "no"), mayPass, null)]) { SetAside = 1 }]).Contains(file.ImportItemId);

    private IReadOnlyList<QueuedFile> Holding(string worker) => Store.Query<QueuedFile>(
        "SELECT i.ImportItemId, i.ImportRunId, i.Name, i.Tries, i.Holds FROM ImportItem AS i WHERE i.LeasedBy LIKE @worker AND i.StateCode = 'received'", new { worker = worker + "/%" });
}
