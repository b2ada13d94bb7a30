using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Comparisons;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Reporting.Comparisons;

public class ComparisonTests : IDisposable
{
    private const string District = "630106";

    private readonly TempWarehouse temp;
    private readonly List<string> towns;

    public ComparisonTests() : this(TestEngine.Sqlite)
    {
    }

    protected ComparisonTests(TestEngine engine)
    {
        temp = new TempWarehouse(TestClock.On(2025, 4, 1), engine);
        Warehouse.Roster.Init(District, 2019, 2024);
        towns = [.. Warehouse.Obligations.Of(District, 2024).Where(o => o.KindCode is "town" or "street").Select(o => o.JurisdictionCode)];
    }

    private Warehouse Warehouse => temp.Warehouse;

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_unit_stands_beside_last_year_and_among_its_siblings()
    {
        File(2023, towns.Count, i => 10);
        File(2024, towns.Count, i => 10 + i);

        var row = Assert.Single(Comparison.Of(Warehouse, [towns[0]], "received.new", 2024, 2024).Rows);

        Assert.Equal((10m, 10m, 0m), (row.Value, row.Previous, row.Change));
        Assert.Equal((towns.Count, towns.Count), (row.Rank, row.Of));
        Assert.Equal(0m, row.Percentile);
        Assert.Equal("received", row.State);
    }

    [SkippableFact]
    public void A_unit_that_did_not_file_is_a_gap_with_its_state_and_never_zero()
    {
        File(2024, 8, i => i);

        var row = Comparison.Of(Warehouse, [towns[^1]], "received.new", 2024, 2024).Rows[0];

        Assert.Null(row.Value);
        Assert.Null(row.Rank);
        Assert.Equal(States.Unknown, row.State);
        Assert.Equal(States.Unknown, row.Gap);
    }

    [SkippableFact]
    public void Fewer_than_five_figures_give_no_rank_and_a_reason()
    {
        File(2024, 4, i => i);

        var row = Comparison.Of(Warehouse, [towns[0]], "received.new", 2024, 2024).Rows[0];

        Assert.Null(row.Rank);
        Assert.Contains("不足5个", row.Refusal, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Figures_of_under_half_the_expected_units_give_no_rank()
    {
        File(2024, 7, i => i);

        Assert.Contains("不到一半", Comparison.Of(Warehouse, [towns[0]], "received.new", 2024, 2024).Rows[0].Refusal, StringComparison.Ordinal);
        Assert.NotNull(Comparison.Of(Warehouse, [towns[0]], "received.new", 2024, 2024, group: [.. towns.Take(7)]).Rows[0].Rank);
    }

    [SkippableFact]
    public void No_change_is_given_across_a_change_of_the_form()
    {
        foreach (var year in new[] { 2020, 2021 })
        {
            Load(towns.Select(town => (Filing)AReport.Of(town, year).With(year == 2020 ? "normative-documents.made" : "normative-documents.issued", 3)));
        }

        var rows = Comparison.Of(Warehouse, [towns[0]], "normative-documents.issued", 2020, 2021).Rows;

        Assert.All(rows, row => Assert.Equal(3, row.Value));
        Assert.Equal(3, rows[1].Previous);
        Assert.Null(rows[1].Change);
        Assert.Single(Comparison.Of(Warehouse, [towns[0]], "normative-documents.issued", 2020, 2021).Spec.Breaks);
    }

    [SkippableFact]
    public void What_the_form_does_not_ask_for_is_not_collected_and_not_missing()
    {
        File(2024, 8, i => i);

        Assert.Equal("not-collected", Comparison.Of(Warehouse, [towns[0]], "procurement.amount", 2024, 2024).Rows[0].Gap);
    }

    [SkippableFact]
    public void A_rate_is_worked_out_unit_by_unit()
    {
        Load([AReport.Of(towns[0], 2024).With("granted", 1, Applicant.Total).With("handled.total", 4, Applicant.Total)]);

        var rows = Comparison.Of(Warehouse, [towns[0], towns[1]], "grant-rate", 2024, 2024).Rows;

        Assert.Equal(0.25m, rows[0].Value);
        Assert.Null(rows[1].Value);
    }

    [SkippableFact]
    public void A_rate_of_nothing_is_undefined()
    {
        Load([AReport.Of(towns[0], 2024)]);

        Assert.Equal("undefined", Comparison.Of(Warehouse, [towns[0]], "grant-rate", 2024, 2024).Rows[0].Gap);
    }

    [SkippableFact]
    public void Sums_over_a_district_equal_the_roll_up()
    {
        File(2023, 9, i => i * 3);
        File(2024, 12, i => i * 7);
        Load([AReport.Of(towns[^1], 2024).With("fees.amount", 12345.67m)]);

        var figures = new FigureSource(Warehouse).Below(District, 2023, 2024, [.. Form.Measures.Select(m => m.Code)], applicants: true);

        foreach (var measure in Form.Measures.Where(m => m.Table != FormTable.Narrative))
        {
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                var rows = Warehouse.Rollups.Of(new RollupQuery(measure, District, 2023, 2024) { Applicant = applicant }).Where(row => row.IsSum);
                Assert.All(rows.Where(row => !row.IsNotCollected), row => Assert.Equal(row.Total, figures.SumPoint(row.Year, measure.Code, applicant).Value));
            }
        }
    }

    private void File(int year, int count, Func<int, decimal> received) =>
        Load(towns.Take(count).Select((town, i) => (Filing)AReport.Of(town, year).With("received.new", received(i), Applicant.Total).ReceivedOn(year + 1, 1, 20)));

    private void Load(IEnumerable<Filing> filings) => Assert.All(Warehouse.Loader.Load([.. filings]), result => Assert.Equal(LoadStatus.Loaded, result.Status));
}
