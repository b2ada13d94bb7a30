using Analytics.Core.Forms;
using Analytics.Import;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Reporting.Consolidations;

public class ConsolidationTests : IDisposable
{
    private const string District = "630106";

    private readonly TempWarehouse temp;

    public ConsolidationTests() : this(TestEngine.Sqlite)
    {
    }

    protected ConsolidationTests(TestEngine engine) => temp = new TempWarehouse(TestClock.On(2025, 4, 1), engine);

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableTheory]
    [InlineData(2020)]
    [InlineData(2024)]
    public void Tables_of_thirty_simulated_units_read_back_equal_the_roll_up_cell_by_cell(int year)
    {
        Simulate(year, departments: 13);
        var consolidation = Consolidation.Of(temp.Warehouse, District, year);
        using var paper = new OfficialPaper($"湟中区{year}年\n政府信息公开工作年度报告");
        paper.Heading("二、主动公开政府信息情况");
        paper.Table(FormGrids.Disclosure(consolidation.Edition, consolidation.Cells));
        paper.Heading("三、收到和处理政府信息公开申请情况");
        paper.Table(FormGrids.Applications(consolidation.Edition, consolidation.Cells));
        paper.Heading("四、政府信息公开行政复议、行政诉讼情况");
        paper.Table(FormGrids.Proceedings(consolidation.Edition, consolidation.Cells));

        var read = Assert.Single(ReportImporter.Read("consolidated.docx", paper.ToArray()));

        Assert.True(consolidation.Figures.Units.Count >= 30, $"{consolidation.Figures.Units.Count} units");
        var compared = 0;
        foreach (var line in consolidation.Lines)
        {
            var rollup = temp.Warehouse.Rollups.Of(new RollupQuery(line.Measure, District, year, year) { Applicant = line.Applicant }).Single(row => row.IsSum);
            Assert.Equal(rollup.Total, line.Sum);
            Assert.Equal(rollup.Total, read.Number(line.Measure, line.Applicant));
            compared += rollup.Total is null ? 0 : 1;
        }

        Assert.True(compared > 150, $"{compared} cells had figures");
    }

    [SkippableFact]
    public void Units_without_a_usable_report_are_named_with_their_state_below_the_tables()
    {
        Simulate(2024, departments: 0, skip: "630106102");
        var notes = Consolidation.Of(temp.Warehouse, District, 2024).Footnotes();

        Assert.Contains(notes, note => note.Contains("未核实", StringComparison.Ordinal) && note.Contains("鲁沙尔镇", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void An_adjustment_enters_the_table_with_its_reason_below_and_leaves_the_sum_alone()
    {
        Simulate(2024, departments: 0);
        var before = Consolidation.Of(temp.Warehouse, District, 2024).Line(Form.Get("received.new"), Applicant.Total);
        new Analytics.Warehousing.Overviews.Adjustments(temp.Warehouse).Add(District, 2024, Form.Get("received.new"), 3, "区政府本级收到", "张三");

        var after = Consolidation.Of(temp.Warehouse, District, 2024);
        var line = after.Line(Form.Get("received.new"), Applicant.Total);

        Assert.Equal((before.Sum, before.Sum + 3), (line.Sum, line.Total));
        Assert.Contains(after.Footnotes(), note => note.Contains("+3，区政府本级收到（张三）", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Items_that_may_not_be_summed_stay_empty_and_are_named()
    {
        Simulate(2020, departments: 0);
        var consolidation = Consolidation.Of(temp.Warehouse, District, 2020);

        Assert.Null(consolidation.Print(Form.Get("licences.items-last-year"), Applicant.None));
        Assert.Contains(consolidation.Footnotes(), note => note.Contains("不可相加", StringComparison.Ordinal));
    }

    private void Simulate(int year, int departments, string? skip = null)
    {
        var reports = Simulator.Reports(new SimulationPlan
        {
            Under = District, FromYear = year, ToYear = year, Seed = 5, Departments = departments, Gaps = false, WrongFormRate = 0, AmendmentRate = 0, Workers = 1, Layouts = ["tab-rows"],
        }).ToList();
        temp.Warehouse.Roster.Init(District, year, year);
        temp.Warehouse.Roster.Add([.. reports.Where(r => r.Unit.Code.Contains("-D", StringComparison.Ordinal)).Select(r => r.Unit).DistinctBy(u => u.Code)
            .Select(u => new RosterEntry(new Unit(u.Code, u.Name, "department", "county", District), District, year, year))]);
        var results = temp.Warehouse.Loader.Load([.. reports.Where(r => r.Unit.Code != skip).Select(r => new Filing(r.Truth, r.Bytes) { ReceivedOn = new DateOnly(year + 1, 1, 20) })]);
        Assert.All(results, result => Assert.True(result.Status == LoadStatus.Loaded, $"{result.Code}: {result.Reason?.En}"));
    }
}
