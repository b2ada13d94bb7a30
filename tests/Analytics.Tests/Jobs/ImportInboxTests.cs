using System.IO.Compression;
using System.Text;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs;

public class ImportInboxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inbox-").FullName;
    private readonly TempWarehouse temp;

    public ImportInboxTests() : this(TestEngine.Sqlite)
    {
    }

    protected ImportInboxTests(TestEngine engine) => temp = new TempWarehouse(null, engine);

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public async Task A_dropped_file_is_loaded_and_moved_to_done()
    {
        var report = Samples(1)[0];
        Drop("报告.txt", report.Bytes);

        var run = await RunAsync();

        Assert.Equal("done", run.OutcomeCode);
        Assert.NotNull(Store.Versions.Report(report.Truth.Unit!.Code, report.Truth.Year!.Value));
        Assert.Empty(Directory.GetFiles(folder));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "done"), "报告.txt", SearchOption.AllDirectories));
        Assert.Equal(0, Store.Queue.State().Waiting + Store.Queue.State().InHand);
    }

    [SkippableFact]
    public async Task A_file_that_is_no_report_is_set_aside_with_its_reason_beside_it_and_the_rest_is_loaded()
    {
        var report = Samples(1)[0];
        Drop("a.txt", Encoding.UTF8.GetBytes("今天天气很好。"));
        Drop("b.txt", report.Bytes);

        var run = await RunAsync();

        Assert.Equal(1, run.SetAside);
        Assert.NotNull(Store.Versions.Report(report.Truth.Unit!.Code, report.Truth.Year!.Value));
        var reason = Assert.Single(Directory.GetFiles(Path.Combine(folder, "set-aside"), "a.txt.reason.txt", SearchOption.AllDirectories));
        Assert.NotEmpty(File.ReadAllText(reason).Trim());
        Assert.Single(Store.Imports.SetAsideFiles());
    }

    [SkippableFact]
    public async Task A_file_that_is_still_being_written_is_left_alone()
    {
        File.WriteAllBytes(Path.Combine(folder, "fresh.txt"), Samples(1)[0].Bytes);

        await RunAsync();

        Assert.True(File.Exists(Path.Combine(folder, "fresh.txt")));
        Assert.Equal(0, Store.Queue.State().Waiting);
    }

    [SkippableFact]
    public async Task An_archive_is_taken_in_file_by_file()
    {
        var reports = Samples(3);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var report in reports)
            {
                using var entry = zip.CreateEntry($"乡镇/{report.FileName}").Open();
                entry.Write(report.Bytes);
            }
        }

        Drop("全部.zip", bytes.ToArray());
        await RunAsync();

        Assert.All(reports, report => Assert.NotNull(Store.Versions.Report(report.Truth.Unit!.Code, report.Truth.Year!.Value)));
    }

    [SkippableFact]
    public async Task A_units_own_folder_says_whose_report_it_is_where_the_document_does_not()
    {
        var report = Samples(1)[0];
        Drop(Path.Combine(report.Truth.Unit!.Code, "报告.txt"), Nameless(report));

        await RunAsync();

        AssertTakenForItsUnit(report);
    }

    [SkippableFact]
    public async Task A_folder_of_one_district_looks_for_its_sub_folders_among_that_districts_units()
    {
        // 镇 of this name stand in other counties too.
        var report = Samples(30).First(sample => Analytics.Core.Divisions.DivisionList.Default.Named(sample.Unit.Name).Count() > 1);
        Drop(Path.Combine(report.Unit.Name, "报告.txt"), Nameless(report));

        var run = await RunAsync(new JobSettings { Inboxes = [folder] });
        Assert.Equal(1, run.SetAside);
        Drop(Path.Combine(report.Unit.Name, "报告.txt"), [.. Nameless(report), (byte)' ']);
        await RunAsync(new JobSettings { Inboxes = [$"630106={folder}"] });

        AssertTakenForItsUnit(report);
    }

    [SkippableFact]
    public async Task A_letters_sender_says_whose_report_is_attached_where_the_document_does_not()
    {
        var report = Samples(1)[0];
        Store.Senders.Set("Town@Example.gov.cn", report.Truth.Unit!.Code);
        var mail = $"""
            From: <town@example.gov.cn>
            Date: Fri, 15 Jan 2021 10:30:00 +0800
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b1

            --b1
            Content-Type: text/plain; name="report.txt"
            Content-Disposition: attachment; filename="report.txt"
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Nameless(report), Base64FormattingOptions.InsertLineBreaks)}
            --b1--
            """;
        Drop("来信.eml", Encoding.ASCII.GetBytes(mail));

        await RunAsync();

        AssertTakenForItsUnit(report);
        Assert.Equal("2021-01-15", Store.Query<string>("SELECT o.FirstReceivedOn FROM ObligationInForce AS o WHERE o.FirstReceivedOn IS NOT NULL")[0]);
    }

    [SkippableFact]
    public async Task The_same_inbox_twice_changes_nothing()
    {
        foreach (var report in Samples(3))
        {
            Drop(report.FileName, report.Bytes);
        }

        var kept = new JobSettings { Inboxes = [folder], AfterImport = AfterImport.Keep };
        await RunAsync(kept);
        var versions = Store.Query<Count>("SELECT COUNT(*) AS N FROM ReportVersion AS v")[0].N;
        var again = await RunAsync(kept);

        Assert.Equal("没有新文件。", again.Message);
        Assert.Equal(versions, Store.Query<Count>("SELECT COUNT(*) AS N FROM ReportVersion AS v")[0].N);
    }

    [SkippableFact]
    public async Task A_file_in_the_folder_for_published_copies_is_held_beside_the_filing_and_no_filing_itself()
    {
        var report = Samples(1)[0];
        var (code, year) = (report.Truth.Unit!.Code, report.Truth.Year!.Value);
        Drop(report.FileName, report.Bytes);
        Drop(Path.Combine("公布件", "saved.txt"), [.. report.Bytes, (byte)'\n']);

        await RunAsync();
        await RunAsync();

        Assert.Single(Store.Versions.History(code, year));
        Assert.Equal(0, Store.Publications.Of(code, year)[0].DifferingCells);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "done"), "saved.txt", SearchOption.AllDirectories));
    }

    [SkippableFact]
    public async Task A_stamped_scan_beside_the_readable_file_is_another_document_of_its_version()
    {
        var report = Samples(1)[0];
        var (code, year) = (report.Truth.Unit!.Code, report.Truth.Year!.Value);
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
        Drop("年报.txt", report.Bytes);
        Drop("年报（盖章扫描件）.png", picture);
        Drop("别的.png", [.. picture, 1]);

        var run = await RunAsync();

        Assert.Equal(1, run.SetAside);
        Assert.Equal("别的.png", Assert.Single(Store.Imports.SetAsideFiles()).Name);
        Assert.Single(Store.Versions.History(code, year));
        Assert.Equal(1, Store.Query<Count>("SELECT COUNT(*) AS N FROM VersionDocument AS d")[0].N);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "done"), "年报（盖章扫描件）.png", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static List<SimulatedReport> Samples(int count) => [.. Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2020, ToYear = 2020, Seed = 7 }).Where(report => report.Truth.Unit!.Level == "township").Take(count)];

    private static byte[] Nameless(SimulatedReport report) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(report.Bytes).Replace(report.Truth.Unit!.Name, "我单位", StringComparison.Ordinal)
            .Replace("湟中区", "", StringComparison.Ordinal).Replace("西宁市", "", StringComparison.Ordinal).Replace("青海省", "", StringComparison.Ordinal));

    private void AssertTakenForItsUnit(SimulatedReport report)
    {
        var loaded = Store.Versions.Report(report.Truth.Unit!.Code, report.Truth.Year!.Value);
        Assert.NotNull(loaded);
        Assert.Contains(loaded.Findings, finding => finding.Rule == "unit-from-folder");
    }

    private void Drop(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 20, 0, 0, 0, DateTimeKind.Utc));
    }

    private async Task<JobRun> RunAsync(JobSettings? settings = null) =>
        (await new JobRunner(Store, settings ?? new JobSettings { Inboxes = [folder], Under = "630106" }, Store.Clock).RunAsync(JobRunner.Find("import-inbox")!, CancellationToken.None))!;

    private sealed record Count
    {
        public required long N { get; init; }
    }
}
