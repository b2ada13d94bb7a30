using System.Text;
using Analytics.Jobs.Importing;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs;

public class PublishedImportTests : IDisposable
{
    private readonly TempWarehouse temp;

    public PublishedImportTests() : this(TestEngine.Sqlite)
    {
    }

    protected PublishedImportTests(TestEngine engine) => temp = new TempWarehouse(null, engine);

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public void The_check_on_published_copies_finds_the_changed_cell_at_once()
    {
        var (name, filed, published) = Changed();
        File(name, filed);

        var line = Assert.Single(new PublishedImport(Store, new PublishedTerms()).Take([("saved-" + name, published)]).Lines);

        Assert.Equal(LoadStatus.Loaded, line.Status);
        var finding = Assert.Single(Store.Findings.Of(line.Code, line.Year), finding => finding.RuleCode == "published-copy-agrees");
        Assert.Equal("1", finding.Difference);
        Assert.Equal(1, Store.Versions.InForce(line.Code!, line.Year!.Value));
    }

    [SkippableFact]
    public void The_filed_file_itself_may_be_the_published_copy_and_then_all_agrees()
    {
        var (name, filed, _) = Changed();
        var loaded = File(name, filed);

        new PublishedImport(Store, new PublishedTerms { PublishedOn = new DateOnly(2025, 1, 20), Address = "https://www.example.gov.cn/1.html" }).Take([(name, filed)]);

        var entry = Store.Publications.Of(loaded.Code!, loaded.Year!.Value)[0];
        Assert.Equal((0, "2025-01-20", "https://www.example.gov.cn/1.html"), (entry.DifferingCells, entry.PublishedOn, entry.Address));
        Assert.DoesNotContain(Store.Findings.Of(loaded.Code, loaded.Year), finding => finding.RuleCode == "published-copy-agrees");
    }

    [SkippableFact]
    public void A_copy_of_a_unit_that_the_person_does_not_file_for_is_not_taken_in()
    {
        var (name, filed, _) = Changed();

        var line = Assert.Single(new PublishedImport(Store, new PublishedTerms { MayFile = _ => false }).Take([(name, filed)]).Lines);

        Assert.Equal(LoadStatus.SetAside, line.Status);
        Assert.Empty(Store.Publications.AtHand());
    }

    [SkippableFact]
    public void A_file_that_is_no_report_is_refused_with_its_reason_and_does_not_wait_to_become_a_filing()
    {
        var line = Assert.Single(new PublishedImport(Store, new PublishedTerms()).Take([("a.txt", Encoding.UTF8.GetBytes("今天天气很好。"))]).Lines);

        Assert.Equal(LoadStatus.SetAside, line.Status);
        Assert.Empty(Store.Imports.SetAsideFiles());
        Assert.Equal((1, 1), Store.Imports.Latest()[0] is { } run ? (run.SetAside, Store.Imports.Lines(run.ImportRunId).Count) : default);
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private LoadResult File(string name, byte[] bytes) => Store.Loader.Load([new Filing(Analytics.Import.ReportImporter.Read(name, bytes)[0], bytes)])[0];

    // A simulated text and the same text with one figure of the first table changed.
    private static (string Name, byte[] Filed, byte[] Published) Changed()
    {
        var plan = new SimulationPlan { Under = "630106", FromYear = 2024, ToYear = 2024, Seed = 5 };
        var report = Simulator.Reports(plan).First();
        var read = Analytics.Import.ReportImporter.Read(report.FileName, report.Bytes)[0];
        var cell = read.Cells.First(c => c.Measure.Code == "fees.amount" && c.Value is not null);
        string[] lines = [.. read.Text.Split('\n')];
        var line = lines[cell.Source.Line - 1];
        lines[cell.Source.Line - 1] = line[..(cell.Source.From - 1)] + "98765" + line[(cell.Source.To - 1)..];
        return (report.FileName, Encoding.UTF8.GetBytes(read.Text), Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }
}
