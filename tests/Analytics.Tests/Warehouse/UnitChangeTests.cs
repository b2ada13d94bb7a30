using Analytics.Core.Checks.Consolidation;
using Analytics.Core.Forms;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Tests.Warehousing;

public class UnitChangeTests : IDisposable
{
    private const string County = "630106";
    private const string Town = "630106102";
    private const string Other = "630106103";

    private readonly TestClock clock = TestClock.On(2026, 11, 21);
    private readonly TempWarehouse temp;

    public UnitChangeTests() : this(TestEngine.Sqlite)
    {
    }

    protected UnitChangeTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Store.Roster.Init(County, 2019, 2021);
    }

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public void A_county_that_became_a_district_keeps_its_series_and_says_what_it_was_called()
    {
        Store.UnitChanges.Former(County, "湟中县", 2020, "王", "撤县设区");

        Assert.Equal([("湟中县", 0, 2019), ("湟中区", 2020, 9999)], Store.UnitHistory.Names(County).Select(name => (name.Name, name.ValidFromYear, name.ValidToYear)));
        Assert.Equal("湟中区：2019 年度及以前名为湟中县，数据连续", Assert.Single(Store.UnitHistory.Renames([County, Town], 2018, 2021)).Zh);
        Assert.Empty(Store.UnitHistory.Renames([County], 2020, 2021));
        Assert.Equal(("former-name", "王", "撤县设区"), Store.UnitHistory.Log(County).Select(change => (change.ChangeCode, change.Author, change.Reason)).Single());
    }

    [SkippableFact]
    public void An_older_former_name_stands_before_a_younger_one()
    {
        Store.UnitChanges.Former(Town, "乙镇", 2020);
        Store.UnitChanges.Former(Town, "甲乡", 2015);
        Store.UnitChanges.Rename(Town, "丙街道", 2021);

        Assert.Equal(
            [("甲乡", 0, 2014), ("乙镇", 2015, 2019), ("鲁沙尔镇", 2020, 2020), ("丙街道", 2021, 9999)],
            Store.UnitHistory.Names(Town).Select(name => (name.Name, name.ValidFromYear, name.ValidToYear)));
        Assert.Throws<WarehouseException>(() => Store.UnitChanges.Rename(Town, "丙街道", 2021));
    }

    [SkippableFact]
    public void A_unit_that_is_split_files_no_more_and_its_parts_do()
    {
        Store.Loader.Load([AReport.Of(Town, 2019).With("procurement.amount", 4).ToFiling()]);

        Store.UnitChanges.Split(Town, [("630106-Z01", "东区管委会"), ("630106-Z02", "西区管委会")], 2021, "分设", "王");

        Assert.Equal(States.Abolished, Store.Obligations.Of(Town, 2021) is [] ? States.Abolished : Store.Obligations.Of(Town, 2021)[0].StateCode);
        Assert.Equal(["630106-Z01", "630106-Z02"], Store.Obligations.Of(County, 2021).Select(row => row.JurisdictionCode).Where(code => code.Contains('Z')));
        Assert.DoesNotContain(Store.Obligations.Of(County, 2020), row => row.JurisdictionCode.Contains('Z'));
        Assert.Equal(4m, Store.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), County, 2019, 2019)).Single(row => row.IsSum).Total);
        Assert.Equal(2, Store.UnitHistory.Log(Town).Count(change => change.ChangeCode == "split"));
    }

    [SkippableFact]
    public void A_split_whose_parts_cannot_be_put_on_the_list_changes_nothing()
    {
        Skip.If(Store.Engine.Name != "sqlite", "The fault is put in by a trigger of SQLite.");
        using (var connection = Store.Connect())
        {
            connection.Execute("CREATE TRIGGER Refuse BEFORE INSERT ON Obligation WHEN NEW.JurisdictionCode = '630106-Z02' BEGIN SELECT RAISE(ABORT, 'no'); END");
        }

        Assert.ThrowsAny<System.Data.Common.DbException>(() => Store.UnitChanges.Split(Town, [("630106-Z01", "东区管委会"), ("630106-Z02", "西区管委会")], 2021, "分设", "王"));

        Assert.Empty(Store.UnitHistory.Log(Town));
        Assert.Null(Store.Units.Find("630106-Z01"));
        Assert.NotEqual(States.Abolished, Store.Obligations.Of(Town, 2021).Single().StateCode);
        Assert.DoesNotContain(Store.Obligations.Of(County, 2021), row => row.JurisdictionCode.Contains('Z'));
    }

    [SkippableFact]
    public void A_unit_cannot_move_into_what_stands_below_it_nor_merge_into_itself()
    {
        Assert.Throws<WarehouseException>(() => Store.UnitChanges.Move(County, Town, 2020));
        Assert.Throws<WarehouseException>(() => Store.UnitChanges.Merge(Town, Town, 2020, "试", "王"));
        Assert.Throws<WarehouseException>(() => Store.UnitChanges.Merge(Town, Other, 2020, " ", "王"));
        Assert.Empty(Store.UnitHistory.Log(Town));
    }

    [SkippableFact]
    public void The_scope_of_a_governments_report_is_unknown_until_a_person_sets_it_and_the_check_hears_of_it()
    {
        Store.Loader.Load([AReport.Of(Town, 2020).ToFiling()]);
        Assert.Equal(("unknown", ConsolidationScope.Unknown), (Store.Consolidations.ScopeOf(County, 2020), AddendTotals.Of(Store, County, 2020)!.Scope));
        clock.Pass(TimeSpan.FromDays(1));
        var then = clock.Now;
        clock.Pass(TimeSpan.FromDays(1));

        Store.Consolidations.SetScope(County, 2020, "own-body", "王", "报告第一部分写明");

        Assert.Equal(("own-body", ConsolidationScope.OwnBody), (Store.Consolidations.ScopeOf(County, 2020), AddendTotals.Of(Store, County, 2020)!.Scope));
        Assert.Equal("unknown", Store.Consolidations.ScopeOf(County, 2020, new Knowledge { AsOf = then }));
        Assert.Throws<WarehouseException>(() => Store.Consolidations.SetScope(County, 2020, "全区", "王"));
    }

    [SkippableFact]
    public void A_citys_bureau_on_a_countys_list_counts_once_and_in_the_citys_sum()
    {
        Store.Roster.Add([new RosterEntry(new Unit("6301-D09", "西宁市气象局", "department", "city", "6301") { CountsIn = "6301" }, County, 2020, 2020)]);
        Store.Loader.Load([AReport.Of("6301-D09", 2020).With("procurement.amount", 3).ToFiling(), AReport.Of(Town, 2020).With("procurement.amount", 4).ToFiling()]);
        decimal? Sum(string under) => Store.Rollups.Of(new RollupQuery(Form.Get("procurement.amount"), under, 2020, 2020)).Single(row => row.IsSum).Total;

        Assert.Equal((4m, 7m), (Sum(County), Sum("6301")));
    }

    [SkippableFact]
    public void Confirmed_years_in_a_row_are_counted_and_an_open_year_breaks_them()
    {
        Store.Roster.Close(County, 2019);
        Store.Roster.Close(County, 2020);
        Assert.Equal(2, Store.Obligations.Missing(County, 2020).Single(unit => unit.Code == Town).YearsInARow);
        Assert.Equal((States.Unknown, 0), Store.Obligations.Missing(County, 2021).Where(unit => unit.Code == Town).Select(unit => (unit.State, unit.YearsInARow)).Single());

        Store.Roster.Reopen(County, 2019);
        Assert.Equal(1, Store.Obligations.Missing(County, 2020).Single(unit => unit.Code == Town).YearsInARow);
    }

    [SkippableFact]
    public void A_name_freezes_a_sum_once()
    {
        Store.Consolidations.Freeze(County, 2020, "报领导稿", "王");

        Assert.Throws<WarehouseException>(() => Store.Consolidations.Freeze(County, 2020, " 报领导稿", "王"));
        Assert.Throws<WarehouseException>(() => Store.Consolidations.Freeze(County, 2020, " ", "王"));
        Assert.Equal("报领导稿", Assert.Single(Store.Consolidations.Frozen(County, 2020)).Name);
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }
}
