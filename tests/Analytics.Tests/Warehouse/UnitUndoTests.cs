using Analytics.Core.Forms;
using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>A change of a unit that was entered wrongly is taken back: what follows is as before it, what was known between stays askable.</summary>
public class UnitUndoTests : IDisposable
{
    private const string County = "630106";
    private const string Neighbour = "630105";
    private const string Town = "630106102";
    private const string Other = "630106103";
    private const string East = "630106-Z01";
    private const string West = "630106-Z02";

    private readonly TestClock clock = TestClock.On(2022, 1, 10);
    private readonly TempWarehouse temp;

    public UnitUndoTests() : this(TestEngine.Sqlite)
    {
    }

    protected UnitUndoTests(TestEngine engine)
    {
        temp = new TempWarehouse(clock, engine);
        Store.Roster.Init(County, 2019, 2021);
        Store.Roster.Init(Neighbour, 2019, 2021);
        Load(Town, 2019, 3);
        Load(Town, 2020, 5);
        Load(Other, 2020, 7);
    }

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public void A_rename_that_is_undone_gives_the_unit_its_names_back_and_stays_in_the_log()
    {
        Store.UnitChanges.Former(Town, "鲁沙尔乡", 2020);
        var before = State();
        Later();
        Store.UnitChanges.Rename(Town, "错镇", 2020, "王");
        Later();
        Assert.Equal("错镇", Store.Units.Get(Town).Name);

        var undone = Store.UnitChanges.Undo(Town, null, "录错了", "李");

        Assert.Equal("renamed", undone.ChangeCode);
        Assert.Equal(before, State());
        Assert.Equal([("鲁沙尔乡", 0, 2019), ("鲁沙尔镇", 2020, 9999)], Store.UnitHistory.Names(Town).Select(name => (name.Name, name.ValidFromYear, name.ValidToYear)));
        Assert.Empty(Store.Units.Named("错镇"));
        Assert.Equal([null, "李"], Store.UnitHistory.Log(Town).OrderBy(change => change.UnitChangeId).Select(change => change.UndoneBy));
    }

    [SkippableFact]
    public void A_move_that_is_undone_gives_the_same_sums_as_before_and_the_days_between_keep_theirs()
    {
        var before = State();
        Later();
        Store.UnitChanges.Move(Town, Neighbour, 2020);
        var moved = State();
        var between = Later();
        Assert.NotEqual(before, moved);

        Store.UnitChanges.Undo(Town, null, "录错了", "李");

        Assert.Equal(before, State());
        Assert.Equal((County, County), (Store.Units.Get(Town).Parent, Store.Units.Get(Town).CountsIn));
        Assert.Equal((moved, before), (State(between), State(between.AddDays(-2))));
    }

    [SkippableFact]
    public void A_district_that_moves_and_back_takes_all_below_it_along_both_times()
    {
        var before = State();
        Later();
        Store.UnitChanges.Move(County, "6302", 2020);
        Later();
        Assert.Null(Sum("6301", 2020));

        Store.UnitChanges.Undo(County, null, "录错了", "李");

        Assert.Equal(before, State());
        Assert.Equal(12m, Sum("6301", 2020));
    }

    [SkippableFact]
    public void A_merger_that_is_undone_expects_the_unit_again_in_every_year()
    {
        var before = State();
        Later();
        Store.UnitChanges.Merge(Town, Other, 2021, "并入", "王");
        var merged = State();
        var between = Later();
        Assert.Equal(States.Abolished, StateOf(Town, 2021));

        // The next year's list is made while the unit is taken to be no more.
        Store.Roster.Init(County, 2022, 2022);
        Later();
        Store.UnitChanges.Undo(Town, null, "并错了单位", "李");

        Assert.Equal(before, State());
        Assert.Equal(merged, State(between));
        Assert.Equal((9999, null), (Store.Units.Get(Town).ValidToYear, Store.Units.Get(Town).Successor));
        Assert.Equal((States.Due, States.NotDue), (StateOf(Town, 2021), StateOf(Town, 2022)));
    }

    [SkippableFact]
    public void A_report_that_came_for_a_unit_taken_to_be_no_more_stays_when_the_merger_is_undone()
    {
        Store.UnitChanges.Merge(Town, Other, 2021, "并入", "王");
        Later();
        Assert.Empty(Store.UnitHistory.FiledAfterItsEnd(Town));
        Load(Town, 2021, 9);
        Assert.Equal([2021], Store.UnitHistory.FiledAfterItsEnd(Town));
        Later();

        Store.UnitChanges.Undo(Town, null, "并错了单位", "李");

        Assert.Equal((States.Received, 9m), (StateOf(Town, 2021), Sum(County, 2021)));
    }

    [SkippableFact]
    public void A_split_that_is_undone_leaves_no_part_on_the_list_nor_to_be_found_and_may_be_entered_anew()
    {
        var before = State();
        Later();
        Split();
        var split = State();
        var between = Later();
        Assert.Equal(["630106-Z01", "630106-Z02"], Store.Obligations.Of(County, 2021).Select(row => row.JurisdictionCode).Where(code => code.Contains('Z')));

        Store.UnitChanges.Undo(Town, null, "分错了", "李");

        Assert.Equal(before, State());
        Assert.Equal(split, State(between));
        Assert.Empty(Store.Units.Named("东区管委会"));
        Assert.DoesNotContain(Store.Obligations.Of(County, 2021), row => row.JurisdictionCode.Contains('Z'));

        Later();
        Split();
        Assert.Equal(split, State());
        Load(East, 2021, 4);
        Assert.Equal(4m, Sum(County, 2021));
    }

    [SkippableFact]
    public void A_report_that_names_the_part_of_an_undone_split_enters_it_anew_and_counts()
    {
        Split();
        Later();
        Store.UnitChanges.Undo(Town, null, "分错了", "李");
        Later();

        Load(East, 2021, 4);

        Assert.Equal(4m, Sum(County, 2021));
        Assert.False(Store.Units.Get(East).IsWithdrawn);
        Assert.True(Store.Units.Get(West).IsWithdrawn);
    }

    [SkippableFact]
    public void Changes_are_undone_one_after_another_from_the_last()
    {
        var before = State();
        Later();
        Store.UnitChanges.Rename(Town, "甲镇", 2020);
        Later();
        Store.UnitChanges.Move(Town, Neighbour, 2020);
        var first = Store.UnitHistory.Log(Town).Single(change => change.ChangeCode == "renamed").UnitChangeId;
        Assert.Contains("依次撤销", Refused(() => Store.UnitChanges.Undo(Town, first, "录错了", "李")), StringComparison.Ordinal);
        Assert.Equal("moved", Store.UnitHistory.Last(Town)!.ChangeCode);

        Later();
        Store.UnitChanges.Undo(Town, null, "录错了", "李");
        Later();
        Store.UnitChanges.Undo(Town, first, "录错了", "李");

        Assert.Equal(before, State());
        Assert.Null(Store.UnitHistory.Last(Town));
        Assert.Contains("没有可以撤销", Refused(() => Store.UnitChanges.Undo(Town, null, "录错了", "李")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_something_was_built_upon_since_is_not_undone_and_nothing_changes()
    {
        Split();
        Later();
        Load(East, 2021, 4);
        Assert.Contains("先撤回", Refused(() => Store.UnitChanges.Undo(Town, null, "分错了", "李")), StringComparison.Ordinal);
        Store.UnitChanges.Rename(West, "西城管委会", 2021);
        Assert.Contains($"此后又登记了 {West} 的变动", Refused(() => Store.UnitChanges.Undo(Town, null, "分错了", "李")), StringComparison.Ordinal);

        var filed = State();
        Later();
        Store.UnitChanges.Move(Other, Neighbour, 2020);
        Later();
        Store.UnitChanges.Move(Neighbour, "6302", 2020);
        Assert.Contains("请先撤销", Refused(() => Store.UnitChanges.Undo(Other, null, "录错了", "李")), StringComparison.Ordinal);
        Store.UnitChanges.Undo(Neighbour, null, "录错了", "李");
        Store.UnitChanges.Undo(Other, null, "录错了", "李");

        Assert.Equal(filed, State());
        Assert.Contains("原因", Refused(() => Store.UnitChanges.Undo(West, null, " ", "李")), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Split() => Store.UnitChanges.Split(Town, [(East, "东区管委会"), (West, "西区管委会")], 2021, "分设", "王");

    private void Load(string unit, int year, int decisions) => Store.Loader.Load([AReport.Of(unit, year).With("licences.decisions", decisions).ToFiling()]);

    private static string Refused(Action undo) => Assert.Throws<WarehouseException>(undo).Message;

    // A day with nothing known at its edges; the instant in its middle.
    private DateTimeOffset Later()
    {
        clock.Pass(TimeSpan.FromDays(1));
        var then = clock.Now;
        clock.Pass(TimeSpan.FromDays(1));
        return then;
    }

    private string StateOf(string unit, int year) =>
        Store.Query<string>("SELECT o.StateCode FROM ObligationInForce AS o WHERE o.JurisdictionCode = @unit AND o.ReportYear = @year", new { unit, year }).Single();

    private decimal? Sum(string under, int year) => Sums(under, year, null).Single(row => row.IsSum).Total;

    private IReadOnlyList<RollupRow> Sums(string under, int year, DateTimeOffset? asOf) =>
        Store.Rollups.Of(new RollupQuery(Form.Get("licences.decisions"), under, year, year) { Knowledge = new Knowledge { AsOf = asOf } });

    // Every sum and every expected unit of both counties and the city, year by year.
    private string State(DateTimeOffset? asOf = null) => string.Join('\n',
        from under in new[] { County, Neighbour, "6301" }
        from year in new[] { 2019, 2020, 2021 }
        from row in Sums(under, year, asOf).Select(row => $"{under} {year} {row.Code} {row.Name} {row.Total} {row.ReportedBy}/{row.ExpectedBy}").Order(StringComparer.Ordinal)
        select row);
}
