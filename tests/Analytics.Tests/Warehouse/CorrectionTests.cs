using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

public class CorrectionTests : IDisposable
{
    private const string County = "630106";
    private const string Town = "630106102";
    private const string Other = "630106103";

    private readonly TestClock clock = TestClock.On(2026, 11, 21);
    private readonly TempWarehouse temp;

    public CorrectionTests() : this(TestEngine.Sqlite)
    {
    }

    protected CorrectionTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Store.Roster.Init(County, 2019, 2021);
    }

    private Warehouse Store => temp.Warehouse;

    private PersonsCorrections Correct => new(Store);

    [SkippableFact]
    public void A_misread_cell_becomes_a_new_version_with_its_author_and_reason_and_the_old_one_stays()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 843700).ReceivedOn(2021, 1, 20));

        var result = Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, "84,370")], "王", "小数点看错");

        Assert.Equal((2, true), (result.Version, result.IsInForce));
        var history = Store.Versions.History(Town, 2020);
        Assert.Equal(("王", "小数点看错", new DateOnly(2021, 1, 20)), (history[1].Author, history[1].Reason, history[1].ReceivedOn));
        Assert.Equal(new CellChange("procurement.amount", null, "843700", "84370"), Assert.Single(history[1].Changes));
        Assert.Equal(843700m, Store.Versions.Report(Town, 2020, 1)!.Number("procurement.amount"));
        Assert.Equal(84370m, Sum(2020));
        Assert.True(Store.Versions.Report(Town, 2020)!.Receipt.IsBalanced);
        Assert.Equal(1, Store.Obligations.Of(Town, 2020).Single().IsOnTime);
    }

    [SkippableTheory]
    [InlineData("", CellKind.Blank)]
    [InlineData("无", CellKind.None)]
    [InlineData("-3", CellKind.Number)]
    [InlineData("1,200.50", CellKind.Number)]
    public void A_cell_is_corrected_to_what_is_printed_a_blank_and_a_mark_too(string typed, CellKind kind)
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 5));

        Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, typed)], "王", "看错");

        Assert.Equal(kind, Store.Versions.Report(Town, 2020)!.Find(Form.Get("procurement.amount"))!.Value.Kind);
    }

    [SkippableFact]
    public void What_is_no_figure_is_refused_and_so_is_a_correction_without_a_reason_or_a_change()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 5));

        Assert.Throws<WarehouseException>(() => CellCorrection.Of("procurement.amount", null, "5 万"));
        Assert.Throws<WarehouseException>(() => Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, "6")], "王", " "));
        Assert.Throws<WarehouseException>(() => Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, "5")], "王", "看错"));
        Assert.Single(Store.Versions.History(Town, 2020));
    }

    [SkippableFact]
    public void A_report_of_the_wrong_unit_moves_whole_and_its_former_place_is_as_if_it_had_never_come()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 7).ReceivedOn(2021, 1, 10));
        File(AReport.Of(Town, 2019).With("procurement.amount", 1));

        var result = Correct.Move(Town, 2020, Other, 2020, "王", "两镇同名");

        Assert.Equal((Other, 2020, 1, true), (result.Code, result.Year, result.Version, result.IsInForce));
        Assert.Null(Store.Versions.Report(Town, 2020));
        Assert.Equal((States.Unknown, null, null), Store.Obligations.Of(Town, 2020).Select(row => (row.StateCode, row.FirstReceivedOn, row.IsOnTime)).Single());
        Assert.Equal((7m, Other), (Store.Versions.Report(Other, 2020)!.Number("procurement.amount"), Store.Versions.Report(Other, 2020)!.Unit!.Code));
        Assert.Equal(("2021-01-10", 1), Store.Obligations.Of(Other, 2020).Select(row => (row.FirstReceivedOn, row.IsOnTime)).Single());
        Assert.Equal(7m, Sum(2020));
    }

    [SkippableFact]
    public void A_report_of_the_wrong_year_stands_in_its_own_and_can_be_moved_back()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 7));

        Correct.Move(Town, 2020, Town, 2019, "王", "填报年度看错");
        Assert.Equal((null, 7m), (Sum(2020), Sum(2019)));

        Correct.Move(Town, 2019, Town, 2020, "王", "转错了");
        Assert.Equal((7m, null), (Sum(2020), Sum(2019)));
    }

    [SkippableFact]
    public void When_a_wrong_filing_goes_what_was_received_on_time_is_judged_by_those_that_are_left()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 1).ReceivedOn(2021, 1, 10));
        File(AReport.Of(Town, 2020).With("procurement.amount", 2).ReceivedOn(2021, 3, 1));
        Correct.Restore(Town, 2020, 1, "王", "先看第一版");

        Correct.Withdraw(Town, 2020, "王", "是别的单位的");

        Assert.Equal((2, "2021-03-01", 0), Store.Obligations.Of(Town, 2020).Select(row => (row.VersionNumber!.Value, row.FirstReceivedOn, row.IsOnTime!.Value)).Single());
    }

    [SkippableFact]
    public void A_withdrawal_by_mistake_is_undone_and_what_was_said_before_holds_again()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 3).ReceivedOn(2021, 1, 10));
        Store.Versions.Accept(Town, 2020, "王");
        Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, "4")], "王", "看错");
        Correct.Withdraw(Town, 2020, "王", "没有看错");
        Assert.Equal((States.Accepted, 3m), (State(), Sum(2020)));

        Correct.Restore(Town, 2020, 2, "李", "是看错了");

        Assert.Equal((States.Received, 4m), (State(), Sum(2020)));
    }

    [SkippableFact]
    public void An_acceptance_and_a_send_back_can_be_taken_back()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 3));
        Assert.Throws<WarehouseException>(() => Store.Corrections.TakeBack(Town, 2020, "王", "点错"));

        Store.Versions.SendBack(Town, 2020, "王", "总计不符", new DateOnly(2026, 12, 1));
        Store.Corrections.TakeBack(Town, 2020, "王", "点错");
        Assert.Equal((States.Received, 0, null), Store.Obligations.Of(Town, 2020).Select(row => (row.StateCode, row.CorrectionRounds, row.CorrectionDueOn)).Single());

        Store.Versions.Accept(Town, 2020, "王");
        Store.Corrections.TakeBack(Town, 2020, "王", "点错");
        Assert.Equal(States.Received, State());
    }

    [SkippableFact]
    public void What_was_known_before_a_correction_is_answered_by_the_same_rows_after_it()
    {
        File(AReport.Of(Town, 2020).With("procurement.amount", 843700));
        clock.Pass(TimeSpan.FromDays(1));
        var then = clock.Now;
        var asked = new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2020) { Knowledge = new Knowledge { AsOf = then } };
        var before = Store.Rollups.Of(asked);
        clock.Pass(TimeSpan.FromDays(1));

        Correct.Cells(Town, 2020, [CellCorrection.Of("procurement.amount", null, "1")], "王", "看错");
        clock.Pass(TimeSpan.FromDays(1));
        Correct.Move(Town, 2020, Other, 2020, "王", "认错");
        clock.Pass(TimeSpan.FromDays(1));
        Correct.Withdraw(Other, 2020, "王", "不是年报");

        Assert.Equal(before, Store.Rollups.Of(asked));
        Assert.Null(Sum(2020));
    }

    [SkippableFact]
    public void A_corrected_figure_is_judged_at_once()
    {
        File(AReport.Of(Town, 2020).With("handled.total", 5, Applicant.Total));

        Correct.Cells(Town, 2020, [CellCorrection.Of("handled.total", "total", "0")], "王", "看错");

        Assert.DoesNotContain(Store.Findings.Of(Town, 2020), finding => finding.VersionNumber == 2 && finding.Measures.Contains("handled.total", StringComparison.Ordinal));
        Correct.Cells(Town, 2020, [CellCorrection.Of("handled.total", "total", "9")], "王", "又看错");
        Assert.Contains(Store.Findings.Of(Town, 2020), finding => finding is { SeverityCode: "error", VersionNumber: 3 } && finding.Measures.Contains("handled.total", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void All_without_errors_are_found_for_acceptance_at_one_stroke()
    {
        File(AReport.Of(Town, 2020));
        File(AReport.Of(Other, 2020).WithFinding("applications-columns-balance", Severity.Error));

        Assert.Equal([Town], Store.Versions.WithoutErrors(County, 2020));
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private void File(AReport report) => Store.Loader.Load([report.ToFiling()]);

    private string State() => Store.Obligations.Of(Town, 2020).Single().StateCode;

    private decimal? Sum(int year) => Store.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, year, year)).Single(row => row.IsSum).Total;
}
