using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Jobs.Checking;
using Analytics.Jobs.Verifying;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs.Verifying;

public sealed class DocumentVerificationTests : IDisposable
{
    private const string SetRight = "fees.amount";

    private readonly TempWarehouse temp = new();
    private readonly (string Name, byte[] Bytes) file;
    private readonly Report read;

    public DocumentVerificationTests()
    {
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2024, ToYear = 2024, Seed = 5 }).First();
        file = (report.FileName, report.Bytes);
        read = ReportImporter.Read(file.Name, file.Bytes)[0];
    }

    private Warehouse Store => temp.Warehouse;

    [Fact]
    public void A_cell_that_a_person_set_right_is_named_as_such_and_is_no_fault_of_the_reading()
    {
        Store.Loader.Load([new Filing(read, file.Bytes)]);
        Correct("4321");

        VerifiedReport[] all = [.. new DocumentVerification(Store).Run()];

        Assert.Equal([(1, "same"), (2, "corrected")], all.Select(report => (report.Version!.Value, report.Status)));
        Assert.Equal((SetRight, "4321"), (Assert.Single(all[1].Changes).Measure, all[1].Changes[0].Old));
        Assert.True(all[1].IsSound);
    }

    [Fact]
    public void What_the_reader_reads_differently_is_told_apart_from_what_a_person_set_right()
    {
        var misread = Misread();
        Store.Loader.Load([new Filing(misread.Report, file.Bytes)]);
        Correct("4321");

        VerifiedReport[] all = [.. new DocumentVerification(Store).Run()];

        Assert.Equal(["reading-differs", "reading-differs"], all.Select(report => report.Status));
        Assert.All(all, report => Assert.Equal(misread.Measure, Assert.Single(report.Changes).Measure));
        Assert.DoesNotContain(all, report => report.IsSound);
    }

    [Fact]
    public void A_published_copy_is_read_again_like_a_filing()
    {
        Store.Loader.Load([new Filing(read, file.Bytes)]);
        Store.Publications.Attach([new PublishedFile(read, file.Bytes)]);
        var copy = Assert.Single(new DocumentVerification(Store).Run(), report => report.Copy is not null);
        Assert.Equal((read.Unit!.Code, read.Year!.Value, 1, (int?)null, "same"), (copy.Jurisdiction, copy.Year, copy.Copy!.Value, copy.Version, copy.Status));

        var misread = Misread();
        Store.Publications.Attach([new PublishedFile(misread.Report, file.Bytes)]);

        copy = Assert.Single(new DocumentVerification(Store).Run(), report => report.Copy == 2);
        Assert.Equal(("reading-differs", misread.Measure), (copy.Status, Assert.Single(copy.Changes).Measure));
    }

    public void Dispose() => temp.Dispose();

    private void Correct(string figure) =>
        new PersonsCorrections(Store).Cells(read.Unit!.Code, read.Year!.Value, [CellCorrection.Of(SetRight, null, figure)], "王", "看错");

    // The report as a reader would have it that took one figure for another.
    private (Report Report, string Measure) Misread()
    {
        var cells = read.Cells.ToArray();
        var at = Array.FindIndex(cells, cell => cell.Value is not null && cell.Measure.Code != SetRight);
        cells[at] = cells[at] with { Value = cells[at].Value + 1, Raw = "x" };
        return (read with { Cells = cells }, cells[at].Measure.Code);
    }
}
