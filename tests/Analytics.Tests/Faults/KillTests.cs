using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Xunit.Abstractions;

namespace Analytics.Tests.Faults;

/// <summary>Two workers on one queue, killed at random moments: after the last start every file was imported once, and the warehouse is
/// that of a run that nobody broke off, table by table.</summary>
public sealed class KillTests(ITestOutputHelper said) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kills-").FullName;

    [Fact]
    public void After_a_few_kills_the_warehouse_is_that_of_an_unbroken_run() => Prove(files: 50, pdfs: 0, kills: 5, seed: 3);

    [Fact]
    [Trait("Kind", "Long")]
    public void After_two_hundred_kills_the_warehouse_is_that_of_an_unbroken_run() => Prove(Budget.Count(2_000), pdfs: 40, Budget.Count(200), seed: 4);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Prove(int files, int pdfs, int kills, int seed)
    {
        var post = Path.Combine(folder, "post");
        var reports = MixedPost.Write(post, files, pdfs, (ulong)seed);

        using var unbroken = new TempWarehouse();
        Lay(post);
        Work(unbroken, "jobs", "run", "import-inbox");

        using var broken = new TempWarehouse();
        Lay(post);
        var (killed, idle) = Kill(broken, kills, new Random(seed));
        MixedPost.Rest(Inbox);
        Work(broken, "jobs", "run", "import-inbox");

        said.WriteLine($"{files} files with {reports.Count} reports; {killed} programs killed, {idle} of them after their work was done");
        var loaded = broken.Warehouse.Query<(string, long, long)>("SELECT v.JurisdictionCode, v.ReportYear, v.VersionNumber FROM ReportVersion AS v").ToList();
        Assert.All(loaded, version => Assert.Equal(1, version.Item3));
        Assert.Empty(Directory.EnumerateFiles(Inbox, "*", SearchOption.TopDirectoryOnly));
        Assert.Equal(0, broken.Warehouse.Queue.State().Waiting + broken.Warehouse.Queue.State().InHand);
        Assert.True(loaded.Count >= reports.Count * 9 / 10, $"Only {loaded.Count} of {reports.Count} reports were loaded.");
        Assert.Equal(string.Join('\n', Fingerprint.Of(unbroken.Warehouse)), string.Join('\n', Fingerprint.Of(broken.Warehouse)));
    }

    private string Inbox => Path.Combine(folder, "inbox");

    // The inbox as it was: under the same path for both runs, because the queue names it.
    private void Lay(string post)
    {
        if (Directory.Exists(Inbox))
        {
            Directory.Delete(Inbox, recursive: true);
        }

        Directory.CreateDirectory(Inbox);
        foreach (var file in Directory.EnumerateFiles(post))
        {
            File.Copy(file, Path.Combine(Inbox, Path.GetFileName(file)));
        }

        MixedPost.Rest(Inbox);
    }

    // One program scans the inbox and works, the other only works; each is killed at a moment of its own and started again.
    private (int Killed, int Idle) Kill(TempWarehouse warehouse, int kills, Random chance)
    {
        var (killed, idle) = (0, 0);
        var one = Start(warehouse, "jobs", "run", "import-inbox");
        var two = Start(warehouse, "jobs", "work");
        try
        {
            while (killed < kills)
            {
                Thread.Sleep(chance.Next(50, 2_000));
                if (chance.Next(2) == 0)
                {
                    idle += one.HasExited ? 1 : 0;
                    one.Kill();
                    one.Dispose();
                    one = Start(warehouse, "jobs", "run", "import-inbox");
                }
                else
                {
                    idle += two.HasExited ? 1 : 0;
                    two.Kill();
                    two.Dispose();
                    two = Start(warehouse, "jobs", "work");
                }

                killed++;
            }
        }
        finally
        {
            one.Dispose();
            two.Dispose();
        }

        return (killed, idle);
    }

    private ToolProcess Start(TempWarehouse warehouse, params string[] arguments) => ToolProcess.Start(
        new Dictionary<string, string> { ["ANALYTICS_Inbox__Folders"] = Inbox }, [.. arguments, "--warehouse", $"sqlite:{warehouse.Path}"]);

    private void Work(TempWarehouse warehouse, params string[] arguments)
    {
        using var program = Start(warehouse, arguments);
        Assert.True(program.Wait(TimeSpan.FromMinutes(60)), "The import does not end:\n" + program.Output);
        Assert.True(program.ExitCode is 0 or 1, program.Output);
    }
}
