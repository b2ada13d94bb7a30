using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Simulation;
using Xunit.Abstractions;

namespace Analytics.Tests.Faults.Soak;

/// <summary>The season's load ten times over against a running site: uploads and page reads for an hour, with its memory, its open files and its errors.</summary>
/// <remarks>A district of a hundred units files about a hundred and thirty times in January, a third of it in the last two days: some two files an
/// hour, twenty in the worst. Ten files a minute and five pages a second are far above ten times that.</remarks>
public sealed class SoakTests(ITestOutputHelper said)
{
    private const string Under = "630106";
    private const int UploadsAMinute = 10;
    private const int PagesASecond = 5;

    private static readonly string[] Pages =
    [
        "/overview?under=630106&year={0}", "/filing?under=630106&year={0}", "/checks?under=630106&year={0}", "/measure?under=630106&year={0}",
        "/units/630106102", "/import", "/compare?units=630106102,630106103", "/data/applications?under=630106&year={0}", "/consolidate?under=630106&year={0}",
    ];

    [Fact]
    public Task A_few_seconds_of_the_seasons_load_leave_no_error_and_lose_no_file() => RunAsync(TimeSpan.FromSeconds(8), pace: 12);

    [Fact]
    [Trait("Kind", "Long")]
    public Task An_hour_of_ten_times_the_seasons_load_leaves_no_error_loses_no_file_and_does_not_grow() => RunAsync(Budget.Share(60), pace: 1);

    private async Task RunAsync(TimeSpan time, int pace)
    {
        using var site = new SoakSite(warehouse => warehouse.Roster.Init(Under, 2008, 2025));
        await site.ReadyAsync();
        var watch = new SoakWatch(site.Program, Path.Combine(Path.GetTempPath(), $"soak-{Environment.ProcessId}.csv"));
        using var stop = new CancellationTokenSource(time);
        using var mail = Mail().GetEnumerator();
        await Task.WhenAll(
            EveryAsync(TimeSpan.FromMinutes(1) / UploadsAMinute / pace, () => UploadAsync(site, mail, watch), stop.Token),
            EveryAsync(TimeSpan.FromSeconds(1) / PagesASecond, () => ReadAsync(site, watch), stop.Token),
            EveryAsync(time < TimeSpan.FromMinutes(2) ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(15), watch.LookAsync, stop.Token));
        for (var look = 0; look < 600 && site.Warehouse.Queue.State() is { Waiting: > 0 } or { InHand: > 0 }; look++)
        {
            await Task.Delay(100);
        }

        said.WriteLine(watch.Summary(time));
        Assert.Empty(watch.Errors);
        Assert.Equal(watch.Uploaded, site.Warehouse.Query<long>("SELECT COUNT(*) FROM Document AS d")[0]);
        Assert.Equal(watch.Unreadable, site.Warehouse.Imports.SetAsideFiles().Count);
        Assert.Equal(0, site.Warehouse.Queue.State().Waiting);
        watch.AssertDoesNotGrow();
    }

    private static async Task UploadAsync(SoakSite site, IEnumerator<SoakFile> mail, SoakWatch watch)
    {
        SoakFile file;
        lock (mail)
        {
            Assert.True(mail.MoveNext(), "The corpus is too small for so long a soak.");
            file = mail.Current;
        }

        await watch.TimeAsync("upload", async () => await site.UploadAsync([(file.Name, file.Bytes)]) ? null : $"{file.Name} was not taken");
        watch.Count(file);
    }

    private static Task ReadAsync(SoakSite site, SoakWatch watch)
    {
        var number = watch.NextPage();
        var page = string.Format(CultureInfo.InvariantCulture, Pages[number % Pages.Length], 2008 + (number % 18));
        return watch.TimeAsync("read", async () =>
        {
            using var answer = await site.Browser.GetAsync(new Uri(page, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode} for {page}";
        });
    }

    // Each beat leaves at its own time, whether or not the one before has come back.
    private static async Task EveryAsync(TimeSpan beat, Func<Task> work, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(beat);
        var going = new List<Task>();
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                going.RemoveAll(one => one.IsCompletedSuccessfully);
                going.Add(work());
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over; what is under way is waited for.
        }

        await Task.WhenAll(going);
    }

    // What people send: reports in every format that needs no converter, three in an archive now and then, and a file that is none.
    private static IEnumerable<SoakFile> Mail()
    {
        var number = 0;
        for (ulong seed = 1; ; seed++)
        {
            var waiting = new List<SimulatedReport>();
            foreach (var report in Simulator.Reports(new SimulationPlan
            {
                Under = Under, FromYear = 2008, ToYear = 2025, Seed = seed, Departments = 20, Layouts = ["text", "html", "docx", "xlsx"], ErrorRate = 0.1,
            }))
            {
                number++;
                if (number % 20 == 0)
                {
                    yield return new SoakFile($"{number}-照片说明.txt", Encoding.UTF8.GetBytes($"第 {number} 号：今天天气很好，附照片三张。"), 1, 1);
                }
                else if (number % 10 < 3)
                {
                    waiting.Add(report);
                    if (waiting.Count == 3)
                    {
                        yield return new SoakFile($"{number}-打包.zip", Zip(waiting), waiting.Count + 1, 0);
                        waiting.Clear();
                    }
                }
                else
                {
                    yield return new SoakFile($"{number}-{Path.GetFileName(report.FileName)}", report.Bytes, 1, 0);
                }
            }
        }
    }

    private static byte[] Zip(List<SimulatedReport> reports)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var report in reports)
            {
                using var entry = zip.CreateEntry(report.FileName).Open();
                entry.Write(report.Bytes);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>A file as it is uploaded.</summary>
/// <param name="Documents">How many rows of Document it makes: itself, and each file in it.</param>
/// <param name="Unreadable">How many of them are set aside.</param>
internal sealed record SoakFile(string Name, byte[] Bytes, int Documents, int Unreadable);
