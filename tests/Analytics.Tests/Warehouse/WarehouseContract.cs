using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;
using Analytics.Warehousing.Deployment;
using Dapper;

namespace Analytics.Tests.Warehousing;

/// <summary>What every engine must do; a subclass says how to get an empty warehouse of its engine.</summary>
public abstract class WarehouseContract : IDisposable
{
    private const string County = "630106";
    private const string Town = "630106102";

    protected TestClock Clock { get; } = TestClock.On(2026, 11, 21);

    /// <summary>An empty warehouse; skips the test visibly where the engine is not configured.</summary>
    protected abstract Warehouse Empty();

    [SkippableFact]
    public void Views_of_an_older_program_give_way_whichever_of_them_reads_which()
    {
        var warehouse = Empty();
        using (var connection = warehouse.Connect())
        {
            connection.Execute("CREATE VIEW AnOlderView AS SELECT COUNT(*) AS Cells FROM CellInForce");
            connection.Execute("UPDATE SchemaJournal SET Sha256 = 'older' WHERE ScriptName = '(this program)'");
        }

        Deployer.Deploy(warehouse.Engine, Clock);

        using var after = warehouse.Connect();
        Assert.DoesNotContain(warehouse.Engine.Views(after, null), view => view.Equals("AnOlderView", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(warehouse.Query<string>("SELECT o.JurisdictionCode FROM ObligationInForce AS o"));
    }

    [SkippableFact]
    public void A_county_is_expected_with_its_towns_streets_office_and_government()
    {
        var warehouse = Empty();

        var made = warehouse.Roster.Init(County, 2020, 2021);

        Assert.Equal(18, made.Units);
        Assert.Equal(36, made.Obligations);
        Assert.Equal("甘河工业园", Assert.Single(made.Asked).Name);
        Assert.Equal(0, warehouse.Roster.Init(County, 2020, 2021).Obligations);
    }

    [SkippableFact]
    public void Who_has_not_filed_is_unknown_while_the_year_is_open_and_overdue_once_it_is_closed()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2021);
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843700), AReport.Of(County, 2020));

        var open = warehouse.Obligations.Missing(County, 2020);
        warehouse.Roster.Close(County, 2020);
        var closed = warehouse.Obligations.Missing(County, 2020);

        Assert.Equal(16, open.Count);
        Assert.All(open, unit => Assert.Equal((States.Unknown, 0), (unit.State, unit.YearsInARow)));
        Assert.Equal(open.Select(unit => unit.Code), closed.Select(unit => unit.Code));
        Assert.All(closed, unit => Assert.Equal((States.Overdue, 1), (unit.State, unit.YearsInARow)));
        Assert.Contains(closed, unit => unit.Code == "630106-OFFICE");
        Assert.DoesNotContain(closed, unit => unit.Code is Town or County);
    }

    [SkippableFact]
    public void A_sum_carries_its_coverage_and_the_governments_own_report_stands_beside_it()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2019, 2021);
        Load(
            warehouse,
            AReport.Of(Town, 2020).With("procurement.amount", 843700).With("procurement.projects", 73),
            AReport.Of("630106103", 2020).With("procurement.amount", ""),
            AReport.Of(County, 2020).With("procurement.amount", 1_022_000_000),
            AReport.Of("630106106", 2021));

        var rows = warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2021));

        var sum = rows.Single(row => row is { IsSum: true, Year: 2020 });
        Assert.Equal((843700m, 2, 17, 1, 15), (sum.Total, sum.ReportedBy, sum.ExpectedBy, sum.Figures, sum.Unknown));
        Assert.Equal(1_022_000_000m, sum.Own!.Value);
        Assert.True(sum.IsProvisional);
        Assert.Equal(17, rows.Count(row => row is { IsSum: false, Year: 2020 }));
        Assert.Null(rows.Single(row => row is { Code: "630106104", Year: 2020 }).Total);
        Assert.Equal("blank", rows.Single(row => row is { Code: "630106103", Year: 2020 }).CellKind);
        Assert.All(rows.Where(row => row.Year == 2021), row => Assert.Equal((true, null), (row.IsNotCollected, row.Total)));
    }

    [SkippableFact]
    public void A_report_comes_back_as_it_was_read()
    {
        var warehouse = Empty();
        Filing filing = AReport.Of(Town, 2020).With("procurement.amount", "12.5").With("granted", "无", Applicant.Business).With("granted", "三件", Applicant.Research).Published(62, "wechat");
        warehouse.Loader.Load([filing]);

        var report = warehouse.Versions.Report(Town, 2020)!;

        Assert.Equal(filing.Report.Cells, report.Cells);
        Assert.Equal(filing.Report.Text, report.Text);
        Assert.Equal(filing.Report.Sections, report.Sections);
        Assert.Equal(filing.Report.Receipt, report.Receipt);
        Assert.Equal(62, report.Published!.Channels["wechat"]);
        Assert.Equal(filing.Report.Unit, report.Unit);
        Assert.Equal(filing.Bytes, warehouse.Versions.File(report.Sha256)!.Value.Bytes);
    }

    [SkippableFact]
    public void The_same_again_is_unchanged_other_spaces_another_file_and_another_figure_another_version()
    {
        var warehouse = Empty();
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843700));

        var again = Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843700));
        var spaced = Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843700).Saying("本机关 按要求公开信息。"));
        Clock.Pass(TimeSpan.FromHours(1));
        var other = Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843800));

        Assert.Equal((LoadStatus.Unchanged, 1), (again.Status, again.Version));
        Assert.Equal((LoadStatus.Loaded, 1), (spaced.Status, spaced.Version));
        Assert.Equal((LoadStatus.Loaded, 2), (other.Status, other.Version));
        var history = warehouse.Versions.History(Town, 2020);
        Assert.Equal(["superseded", "received"], history.Select(version => version.Status));
        Assert.Equal(new CellChange("procurement.amount", null, "843700", "843800"), Assert.Single(history[1].Changes));
        Assert.Equal(843700m, warehouse.Versions.Report(Town, 2020, 1)!.Number("procurement.amount"));
    }

    [SkippableFact]
    public void A_sum_as_of_an_earlier_day_is_what_it_was_on_that_day()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2020);
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 843700));
        Clock.Pass(TimeSpan.FromDays(1));
        var then = Clock.Now;
        Clock.Pass(TimeSpan.FromDays(1));
        var asked = new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2020);
        var before = warehouse.Rollups.Of(asked);
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 1), AReport.Of("630106103", 2020).With("procurement.amount", 5));

        Assert.Equal(6m, warehouse.Rollups.Of(asked).Single(row => row.IsSum).Total);
        Assert.Equal(before, warehouse.Rollups.Of(asked with { Knowledge = new Knowledge { AsOf = then } }));
    }

    [SkippableFact]
    public void An_older_filing_that_arrives_later_does_not_take_the_place_of_a_newer_one()
    {
        var warehouse = Empty();
        Load(warehouse, AReport.Of(Town, 2020).With("granted", 2, Applicant.Total).ReceivedOn(2021, 3, 1));

        var late = Load(warehouse, AReport.Of(Town, 2020).With("granted", 1, Applicant.Total).ReceivedOn(2021, 1, 20));

        Assert.Equal((2, false), (late.Version, late.IsInForce));
        Assert.Equal(2m, warehouse.Versions.Report(Town, 2020)!.Number("granted", Applicant.Total));
        var expected = warehouse.Obligations.Of(Town, 2020).Single();
        Assert.Equal(("2021-01-20", 1), (expected.FirstReceivedOn, expected.IsOnTime));
    }

    [SkippableFact]
    public void What_had_been_filed_by_a_day_is_not_what_was_imported_by_it()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2020);
        Load(
            warehouse,
            AReport.Of(Town, 2020).With("procurement.amount", 10).ReceivedOn(2021, 1, 20),
            AReport.Of(Town, 2020).With("procurement.amount", 20).ReceivedOn(2021, 2, 20),
            AReport.Of("630106103", 2020).With("procurement.amount", 5).ReceivedOn(2021, 2, 1),
            AReport.Of("630106104", 2020).With("procurement.amount", 7));
        decimal? FiledBy(int month, int day) => warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2020)
        {
            Knowledge = new Knowledge { FiledBy = new DateOnly(2021, month, day) },
        }).Single(row => row.IsSum).Total;

        Assert.Equal(10m, FiledBy(1, 31));
        Assert.Equal(15m, FiledBy(2, 1));
        Assert.Equal(25m, FiledBy(2, 28));
    }

    [SkippableFact]
    public void Errors_are_not_accepted_in_bulk_and_a_late_one_is_accepted_late()
    {
        var warehouse = Empty();
        Load(
            warehouse,
            AReport.Of(Town, 2020).ReceivedOn(2021, 2, 1).Accepted(),
            AReport.Of("630106103", 2020).ReceivedOn(2021, 1, 31).Accepted(),
            AReport.Of("630106104", 2020).Accepted(),
            AReport.Of("630106105", 2020).WithFinding("applications-columns-balance", Severity.Error).Accepted());

        Assert.Equal(
            [States.AcceptedLate, States.Accepted, States.Accepted, States.Received],
            warehouse.Obligations.Of(County, 2020).Select(expected => expected.StateCode));
        Assert.Equal([0, 1, null, null], warehouse.Obligations.Of(County, 2020).Select(expected => expected.IsOnTime));
    }

    [SkippableFact]
    public void A_report_sent_back_leaves_the_sum_until_its_correction_comes_and_is_amended_when_that_is_accepted()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2020);
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 10));
        decimal? Total() => warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2020)).Single(row => row.IsSum).Total;
        warehouse.Versions.Accept(Town, 2020, "王");

        warehouse.Versions.SendBack(Town, 2020, "王", "总计不符", new DateOnly(2026, 12, 1));
        Assert.Null(Total());
        Assert.Contains(warehouse.Obligations.Missing(County, 2020), unit => unit is { Code: Town, State: States.SentBack });

        Load(warehouse, AReport.Of(Town, 2020).With("procurement.amount", 11));
        warehouse.Versions.Accept(Town, 2020, "王");
        Assert.Equal(11m, Total());
        Assert.Equal((States.Amended, 1), warehouse.Obligations.Of(Town, 2020).Select(e => (e.StateCode, e.CorrectionRounds)).Single());

        warehouse.Versions.Withdraw(Town, 2020, "王", "不是本年度的报告");
        Assert.Equal((States.SentBack, (decimal?)null), (warehouse.Obligations.Of(Town, 2020).Single().StateCode, Total()));
    }

    [SkippableFact]
    public void A_report_in_the_wrong_form_counts_only_what_its_year_asks_for()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2021, 2021);
        Load(warehouse, AReport.Of(Town, 2021).InForm(Edition.Form2019).With("procurement.amount", 9).With("granted", 4, Applicant.Total));
        RollupRow Sum(string measure) => warehouse.Rollups.Of(new RollupQuery(Form.Get(measure), County, 2021, 2021)).Single(row => row.IsSum);

        Assert.Equal(States.WrongForm, warehouse.Obligations.Of(Town, 2021).Single().StateCode);
        Assert.Equal((null, true), (Sum("procurement.amount").Total, Sum("procurement.amount").IsNotCollected));
        Assert.Equal(4m, Sum("granted").Total);
        Assert.Equal((null, 0), (Sum("other.fee-overdue").Total, Sum("other.fee-overdue").Figures));
    }

    [SkippableFact]
    public void Items_of_a_licence_are_listed_and_not_summed()
    {
        var warehouse = Empty();
        Load(warehouse, AReport.Of(Town, 2020).With("licences.items-last-year", 4), AReport.Of("630106103", 2020).With("licences.items-last-year", 5));

        var rows = warehouse.Rollups.Of(new RollupQuery(Form.Get("licences.items-last-year"), County, 2020, 2020));

        Assert.Equal([4m, 5m], rows.Where(row => !row.IsSum).Select(row => row.Total!.Value));
        Assert.Null(rows.Single(row => row.IsSum).Total);
        Assert.NotNull(rows.Single(row => row.IsSum).Refusal);
    }

    [SkippableFact]
    public void A_deadline_that_passes_moves_the_state_at_its_own_moment()
    {
        Clock.Now = new DateTimeOffset(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2026, 2026);
        warehouse.Roster.Extend("630106103", 2026, new DateOnly(2027, 2, 10), "道路中断");
        warehouse.Roster.Exempt("630106104", 2026, 2026, "新设");
        Expected Of(string code) => warehouse.Obligations.Of(code, 2026).Single();
        Assert.Equal([States.Due, States.Extended, States.NotRequired], new[] { Town, "630106103", "630106104" }.Select(code => Of(code).StateCode));

        // 31 January 23:30 in Shanghai is on time; half an hour later it is not.
        Clock.Now = new DateTimeOffset(2027, 1, 31, 15, 30, 0, TimeSpan.Zero);
        Assert.Equal(States.Due, Of(Town).StateCode);
        Clock.Now = new DateTimeOffset(2027, 2, 3, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal((States.Unknown, "2027-01-31T16:00:00.000Z"), (Of(Town).StateCode, Of(Town).StateEnteredAt));
        Assert.Equal([States.Extended, States.NotRequired], new[] { "630106103", "630106104" }.Select(code => Of(code).StateCode));
        Assert.Equal(0, warehouse.Obligations.Refresh());
    }

    [SkippableFact]
    public void A_department_is_entered_by_the_roster_and_enters_the_sum()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2020);
        warehouse.Roster.Add([new RosterEntry(new Unit("630106-D07", "湟中区教育局", "department", "county", County), County, 2020, 2020) { FilingDueOn = "01-20" }]);
        Load(warehouse, AReport.Of("630106-D07", 2020).With("procurement.amount", 3).ReceivedOn(2021, 1, 25));

        var sum = warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, 2020, 2020)).Single(row => row.IsSum);

        Assert.Equal((3m, 1, 18), (sum.Total, sum.ReportedBy, sum.ExpectedBy));
        Assert.Equal(("2021-01-20", 0), warehouse.Obligations.Of("630106-D07", 2020).Select(e => (e.FilingDueOn, e.IsOnTime)).Single());
    }

    [SkippableFact]
    public void A_report_that_does_not_balance_or_has_no_unit_is_set_aside_with_its_reason()
    {
        var warehouse = Empty();
        var whole = AReport.Of(Town, 2020).ToFiling();
        var lost = whole with { Report = With(whole.Report, new Receipt(5, 1, 1, 1, 1, 0), whole.Report.Unit) };
        var nameless = whole with { Report = With(whole.Report, whole.Report.Receipt, null) };

        Assert.All(warehouse.Loader.Load([lost, nameless]), result =>
        {
            Assert.Equal(LoadStatus.SetAside, result.Status);
            Assert.NotNull(result.Reason);
        });
        Assert.Null(warehouse.Versions.Report(Town, 2020));
    }

    [SkippableFact]
    public void A_unit_that_moves_counts_above_each_parent_in_its_years_and_todays_tree_on_request()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2019, 2020);
        warehouse.Roster.Init("630105", 2019, 2020);
        Load(warehouse, AReport.Of(Town, 2019).With("procurement.projects", 3), AReport.Of(Town, 2020).With("procurement.projects", 5));
        decimal? Sum(string under, int year, Knowledge? knowledge = null) =>
            warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.projects"), under, year, year) { Knowledge = knowledge ?? Knowledge.Now }).Single(row => row.IsSum).Total;
        Clock.Pass(TimeSpan.FromDays(1));
        var before = Clock.Now;
        Clock.Pass(TimeSpan.FromDays(1));

        warehouse.UnitChanges.Move(Town, "630105", 2020);

        Assert.Equal((3m, null), (Sum(County, 2019), Sum(County, 2020)));
        Assert.Equal((null, 5m), (Sum("630105", 2019), Sum("630105", 2020)));
        Assert.Equal((3m, 5m), (Sum("6301", 2019), Sum("6301", 2020)));
        Assert.Equal((5m, null), (Sum(County, 2020, new Knowledge { AsOf = before }), Sum(County, 2019, new Knowledge { IsTodaysTree = true })));
        Assert.Equal(3m, Sum("630105", 2019, new Knowledge { IsTodaysTree = true }));
    }

    [SkippableFact]
    public void A_merged_unit_is_expected_no_more_and_a_renamed_one_keeps_its_series()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2019, 2021);
        Load(warehouse, AReport.Of(Town, 2019).With("procurement.projects", 3), AReport.Of("630106103", 2020).With("procurement.projects", 4));

        warehouse.UnitChanges.Merge(Town, "630106103", 2020, "撤镇并入", "王");
        warehouse.UnitChanges.Rename("630106103", "甘河镇", 2020);

        var rows = warehouse.Rollups.Of(new RollupQuery(Form.Get("procurement.projects"), County, 2019, 2020));
        Assert.Equal([(3m, 17), (4m, 16)], rows.Where(row => row.IsSum).Select(row => (row.Total!.Value, row.ExpectedBy)));
        Assert.DoesNotContain(warehouse.Obligations.Missing(County, 2020), unit => unit.Code == Town);
        Assert.Equal(["甘河滩镇", "甘河镇"], warehouse.UnitHistory.Names("630106103").Select(name => name.Name));
        Assert.Equal("630106103", Assert.Single(warehouse.Units.Named("甘河滩镇")).Code);
        Assert.Equal("630106103", warehouse.Units.Get(Town).Successor);
    }

    [SkippableFact]
    public void A_frozen_sum_says_what_has_changed_since()
    {
        var warehouse = Empty();
        warehouse.Roster.Init(County, 2020, 2020);
        Load(warehouse, AReport.Of(Town, 2020).With("procurement.projects", 3), AReport.Of(County, 2020).With("procurement.projects", 9));
        Clock.Pass(TimeSpan.FromDays(1));
        warehouse.Consolidations.Adjust(County, 2020, Form.Get("procurement.projects"), Applicant.None, 5, "区本级集中采购", "王");
        warehouse.Consolidations.Freeze(County, 2020, "报领导稿", "王");
        Assert.Empty(warehouse.Consolidations.ChangedSince(County, 2020, "报领导稿"));
        Clock.Pass(TimeSpan.FromDays(1));

        Load(warehouse, AReport.Of("630106103", 2020).With("procurement.projects", 1));

        var (then, now) = Assert.Single(warehouse.Consolidations.ChangedSince(County, 2020, "报领导稿"), pair => pair.Then.Consolidated is not null);
        Assert.Equal((8, 9, 9), (then.Consolidated, now.Consolidated, now.OwnReport));
        Assert.Equal(0, now.Difference);
    }

    public void Dispose()
    {
        Clean();
        GC.SuppressFinalize(this);
    }

    protected abstract void Clean();

    private static LoadResult Load(Warehouse warehouse, params ReadOnlySpan<AReport> reports) =>
        warehouse.Loader.Load([.. reports.ToArray().Select(report => report.ToFiling())])[^1];

    private static Report With(Report report, Receipt receipt, UnitMatch? unit) => new()
    {
        File = report.File,
        Sha256 = report.Sha256[1..] + (unit is null ? "0" : "1"),
        Format = report.Format,
        Unit = unit,
        Year = report.Year,
        Cells = report.Cells,
        Receipt = receipt,
        Text = report.Text,
    };
}
