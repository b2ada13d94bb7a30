using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

public class PublicationTests : IDisposable
{
    private const string County = "630106";
    private const string Town = "630106102";

    private readonly TestClock clock = TestClock.On(2026, 11, 21);
    private readonly TempWarehouse temp;

    public PublicationTests() : this(TestEngine.Sqlite)
    {
    }

    protected PublicationTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Store.Roster.Init(County, 2020, 2025);
    }

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public void A_published_copy_is_no_version_and_enters_no_sum()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 10));

        var result = Publish(AReport.Of(Town, 2020).With("procurement.amount", 99));

        Assert.Equal((LoadStatus.Loaded, 1), (result.Status, result.Version));
        Assert.Equal(1, Store.Versions.History(Town, 2020)[^1].Version);
        Assert.Equal(10m, Store.Versions.Report(Town, 2020)!.Number("procurement.amount"));
        Assert.Equal(99m, Store.Publications.Report(Town, 2020)!.Number("procurement.amount"));
        Assert.DoesNotContain(Store.Publications.Known()[Store.Versions.History(Town, 2020)[0].Sha256], _ => true);
    }

    [SkippableFact]
    public void One_changed_cell_is_found_and_a_later_version_is_held_beside_the_copy_by_itself()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 10));
        Publish(AReport.Of(Town, 2020).With("procurement.amount", 99));
        Assert.Equal((PublicationStates.Differs, 1), Of(2020) is { } found ? (found.State, found.DifferingCells) : default);

        clock.Pass(TimeSpan.FromDays(1));
        var then = clock.Now;
        clock.Pass(TimeSpan.FromDays(1));
        File(AReport.Of(Town, 2020).With("procurement.amount", 99));

        Assert.Equal((PublicationStates.Published, 0), Of(2020) is { } now ? (now.State, now.DifferingCells) : default);
        Assert.Equal(PublicationStates.Differs, Of(2020, new Knowledge { AsOf = then }).State);
    }

    [SkippableFact]
    public void The_same_copy_again_is_unchanged_and_a_newer_one_takes_its_place()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 10));
        Publish(AReport.Of(Town, 2020).With("procurement.amount", 99));

        Assert.Equal(LoadStatus.Unchanged, Publish(AReport.Of(Town, 2020).With("procurement.amount", 99)).Status);
        Assert.Equal(2, Publish(AReport.Of(Town, 2020).With("procurement.amount", 10)).Version);

        Assert.Equal(PublicationStates.Published, Of(2020).State);
        Assert.Equal(["superseded", "attached"], Store.Publications.Copies(Town, 2020).Select(copy => copy.Status));
    }

    [SkippableTheory]
    [InlineData("2021-01-31", PublicationStates.Published, 1)]
    [InlineData("2021-02-01", PublicationStates.Late, 0)]
    [InlineData(null, PublicationStates.Published, null)]
    public void On_time_is_judged_by_the_day_of_publication_and_an_unknown_day_by_nothing(string? on, string state, int? onTime)
    {
        Store.Publications.Note(Town, 2020, Instants.Day(on), "https://www.example.gov.cn/2020.html", "王");

        var entry = Of(2020);

        Assert.Equal("2021-01-31", entry.PublicationDueOn);
        Assert.Equal((state, onTime), (entry.State, entry.IsPublishedOnTime));
    }

    [SkippableFact]
    public void What_is_not_noted_is_unknown_until_a_person_declares_the_year_looked_up()
    {
        clock.Now = new DateTimeOffset(2026, 1, 20, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(PublicationStates.Due, Of(2025).State);

        clock.Now = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        Store.Roster.Close(County, 2025);
        Assert.Equal(PublicationStates.Unknown, Of(2025).State);

        Store.Publications.Close(County, 2025, "王");
        Assert.Equal(PublicationStates.Overdue, Of(2025).State);
        Assert.Equal(PublicationStates.Overdue, Store.Publications.Of(Town, 2025)[0].State);

        Store.Publications.Reopen(County, 2025);
        Assert.Equal(PublicationStates.Unknown, Of(2025).State);
    }

    [SkippableFact]
    public void A_copy_that_comes_before_the_filing_waits_for_it()
    {
        Publish(AReport.Of(Town, 2020).With("procurement.amount", 1));
        Assert.Equal((PublicationStates.Published, null), Of(2020) is { } waiting ? (waiting.State, waiting.DifferingCells) : default);

        File(AReport.Of(Town, 2020).With("procurement.amount", 2));

        Assert.Equal(PublicationStates.Differs, Of(2020).State);
    }

    [SkippableFact]
    public void What_was_taken_back_counts_no_longer_and_is_kept()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 10));
        Publish(AReport.Of(Town, 2020).With("procurement.amount", 99), on: new DateOnly(2021, 1, 20));

        Store.Publications.Withdraw(Town, 2020, "王", "是另一年度的");

        Assert.Equal((PublicationStates.Unknown, null), Of(2020) is { } entry ? (entry.State, entry.PublishedOn) : default);
        Assert.Equal(("withdrawn", "是另一年度的"), Store.Publications.Copies(Town, 2020).Select(copy => (copy.Status, copy.Reason)).Single());
        Assert.Equal(2, Publish(AReport.Of(Town, 2020).With("procurement.amount", 99)).Version);
    }

    [SkippableTheory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.example.gov.cn")]
    [InlineData("file:///etc/passwd")]
    public void Only_a_web_address_is_an_address(string address)
    {
        Assert.Throws<WarehouseException>(() => Store.Publications.Note(Town, 2020, null, address, "王"));
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private PublicationEntry Of(int year, Knowledge? knowledge = null) => Store.Publications.Of(County, year, knowledge).Single(entry => entry.JurisdictionCode == Town);

    private void File(AReport report) => Store.Loader.Load([report.ToFiling()]);

    private LoadResult Publish(AReport report, DateOnly? on = null)
    {
        var filing = report.ToFiling();
        return Store.Publications.Attach([new PublishedFile(filing.Report, filing.Bytes) { PublishedOn = on }])[0];
    }
}
