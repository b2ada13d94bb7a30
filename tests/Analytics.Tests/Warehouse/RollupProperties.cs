using System.Text.Json;
using Analytics.Core.Forms;
using Analytics.Warehousing;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Tests.Warehousing;

/// <summary>What must hold of sums whatever was filed: generated counties with filled, blank and absent tables, wrong forms, states of every kind and second versions.</summary>
public sealed class RollupProperties
{
    private const string City = "6301";
    private const string County = "630106";
    private const string Neighbour = "630105";
    private const int From = 2019;
    private const int To = 2022;

    private static readonly string[] Towns = ["630106102", "630106103", "630106106", "630105001", "630105002", "630106-OFFICE", County];
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(6);

    [Fact]
    public void Lists_and_the_public_views_give_the_same_sums() => Holds((warehouse, _, _) =>
    {
        foreach (var under in new[] { County, City, "63" })
        {
            var views = warehouse.Query<ViewRow>(
                """
                SELECT r.ReportYear, r.MeasureCode, r.ApplicantCode, r.IsCollected, r.Total, r.ReportedBy, r.ExpectedBy, r.Unknown, r.Figures
                FROM RollupMeasureByYear AS r
                WHERE r.JurisdictionCode = @under
                """, new { under }).ToDictionary(row => (row.ReportYear, row.MeasureCode, row.ApplicantCode ?? ""));
            foreach (var applicant in new[] { Applicant.None, Applicant.Business })
            {
                foreach (var (measure, sum) in Sums(warehouse, under, new RollupQuery(Form.Measures[0], under, From, To) { Applicant = applicant, IsSumOnly = true }))
                {
                    if (applicant != Applicant.None && measure.Table != FormTable.Applications)
                    {
                        // The other tables have no applicants: there is nothing to say, not even what all together are.
                        Assert.Equal((null, 0), (sum.Total, sum.Figures));
                        continue;
                    }

                    var column = measure.Table == FormTable.Applications ? (applicant == Applicant.None ? Applicant.Total : applicant).Code()! : "";
                    var view = views[(sum.Year, measure.Code, column)];
                    Assert.Equal(
                        (measure.Code, sum.Year, column, view.Total is { } total && measure.Unit == MeasureUnit.Yuan ? total / 100m : view.Total, view.ReportedBy, view.ExpectedBy, view.Unknown, view.IsCollected == 1 ? view.Figures : 0),
                        (measure.Code, sum.Year, column, sum.Total, sum.ReportedBy, sum.ExpectedBy, sum.Unknown, sum.Figures));
                }
            }
        }
    });

    [Fact]
    public void The_year_before_in_the_public_view_is_the_sum_of_that_year() => Holds((warehouse, _, _) =>
    {
        foreach (var under in new[] { County, Neighbour, City })
        {
            var sums = warehouse.Query<ViewRow>(
                "SELECT r.ReportYear, r.MeasureCode, r.ApplicantCode, r.Total, r.ReportedBy FROM RollupMeasureByYear AS r WHERE r.JurisdictionCode = @under", new { under })
                .ToDictionary(row => (row.ReportYear, row.MeasureCode, row.ApplicantCode));
            var years = warehouse.Query<YearOverYear>(
                "SELECT y.ReportYear, y.MeasureCode, y.ApplicantCode, y.Total, y.Previous, y.Change, y.PreviousReportedBy FROM RollupYearOverYear AS y WHERE y.JurisdictionCode = @under", new { under });
            Assert.NotEmpty(years);
            foreach (var year in years)
            {
                var before = sums.GetValueOrDefault((year.ReportYear - 1, year.MeasureCode, year.ApplicantCode));
                Assert.Equal(
                    (year.MeasureCode, year.ReportYear, sums[(year.ReportYear, year.MeasureCode, year.ApplicantCode)].Total, before?.Total, before?.ReportedBy ?? 0),
                    (year.MeasureCode, year.ReportYear, year.Total, year.Previous, year.PreviousReportedBy));
                Assert.Equal(year.Total - year.Previous, year.Change);
            }
        }
    });

    [Fact]
    public void Sums_of_parts_are_the_sum_of_the_whole_for_every_measure_at_every_level() => Holds((warehouse, _, _) =>
    {
        foreach (var (under, level) in new[] { (City, null), (City, "county"), (County, null), ("63", "city"), ("0", "province"), ("0", "county") })
        {
            var query = new RollupQuery(Form.Measures[0], under, From, To) { Level = level };
            foreach (var (measure, rows) in Form.Measures.Zip(warehouse.Rollups.Of(Form.Measures, query)))
            {
                foreach (var year in rows.GroupBy(row => row.Year))
                {
                    var (whole, parts) = (year.Single(row => row.IsSum), year.Where(row => !row.IsSum).ToList());
                    Assert.Equal(whole.ReportedBy, parts.Sum(part => part.ReportedBy));
                    Assert.Equal(whole.ExpectedBy, parts.Sum(part => part.ExpectedBy));
                    Assert.Equal(whole.Unknown, parts.Sum(part => part.Unknown));
                    Assert.Equal(whole.Figures, parts.Sum(part => part.Figures));
                    if (measure.Additive != Additivity.No)
                    {
                        Assert.Equal(whole.Total, parts.Any(part => part.Total is not null) ? parts.Sum(part => part.Total ?? 0) : null);
                        Assert.Equal(whole.Previous, year.Key == From ? whole.Previous : rows.Single(row => row.IsSum && row.Year == year.Key - 1).Total);
                    }
                }
            }
        }
    });

    [Fact]
    public void Dropping_a_report_lowers_the_coverage_and_turns_nothing_into_zero() => Holds((warehouse, clock, random) =>
    {
        var filed = warehouse.Obligations.Of(City, 2020).Concat(warehouse.Obligations.Of(City, 2021)).Where(row => row is { IsReported: 1, RoleCode: "addend" }).ToList();
        if (filed.Count == 0)
        {
            return;
        }

        var dropped = filed[random.Next(filed.Count)];
        var query = new RollupQuery(Form.Measures[0], City, From, To);
        var with = Sums(warehouse, City, query);
        var printed = Form.Measures.Zip(warehouse.Rollups.Of(Form.Measures, query))
            .ToDictionary(pair => pair.First, pair => pair.Second.Single(row => row.Code == dropped.JurisdictionCode && row.Year == dropped.ReportYear).Total);
        clock.Pass(TimeSpan.FromMinutes(1));
        while (warehouse.Versions.InForce(dropped.JurisdictionCode, (int)dropped.ReportYear) is not null)
        {
            warehouse.Versions.Withdraw(dropped.JurisdictionCode, (int)dropped.ReportYear, "test", "dropped");
            clock.Pass(TimeSpan.FromMinutes(1));
        }

        foreach (var ((measure, before), (_, after)) in with.Zip(Sums(warehouse, City, query)))
        {
            if (before.Year != dropped.ReportYear)
            {
                Assert.Equal((before.Total, before.ReportedBy), (after.Total, after.ReportedBy));
                continue;
            }

            Assert.Equal(before.ReportedBy - 1, after.ReportedBy);
            Assert.Equal(before.ExpectedBy, after.ExpectedBy);
            if (measure.Additive != Additivity.No && !before.IsNotCollected)
            {
                Assert.Equal(after.Figures == 0 ? null : before.Total - (printed[measure] ?? 0), after.Total);
            }
        }
    });

    [Fact]
    public void A_sum_as_of_a_moment_is_the_same_bytes_before_and_after_later_amendments() => Holds((warehouse, clock, random) =>
    {
        var then = new RollupQuery(Form.Measures[0], City, From, To) { Knowledge = new Knowledge { AsOf = clock.Now } };
        byte[] Answer() => JsonSerializer.SerializeToUtf8Bytes(
            new object[] { warehouse.Rollups.Of(Form.Measures, then), warehouse.Rollups.Of(Form.Measures, then with { Level = "county", IsAcceptedOnly = true }) });
        var before = Answer();
        var now = JsonSerializer.Serialize(warehouse.Rollups.Of(Form.Measures, then with { Knowledge = Knowledge.Now }));
        Assert.Equal(JsonSerializer.Serialize(warehouse.Rollups.Of(Form.Measures, then)), now);

        for (var i = 0; i < 6; i++)
        {
            clock.Pass(TimeSpan.FromHours(5));
            File(warehouse, random, Towns[random.Next(Towns.Length)], random.Next(From, To + 1));
        }

        warehouse.Roster.Close(County, 2020);
        Assert.Equal(before, Answer());
        Assert.NotEqual(now, JsonSerializer.Serialize(warehouse.Rollups.Of(Form.Measures, then with { Knowledge = Knowledge.Now })));
    });

    private static IEnumerable<(Measure Measure, RollupRow Sum)> Sums(Warehouse warehouse, string under, RollupQuery query) =>
        [.. Form.Measures.Zip(warehouse.Rollups.Of(Form.Measures, query with { Under = under })).SelectMany(pair => pair.Second.Where(row => row.IsSum).Select(row => (pair.First, row)))];

    private static void Holds(Action<Warehouse, TestClock, Random> property) => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        var (random, clock) = (new Random(seed.Get), TestClock.On(2026, 11, 21));
        using var temp = new TempWarehouse(clock);
        temp.Warehouse.Roster.Init(County, From - 1, To);
        foreach (var unit in Towns)
        {
            for (var year = From - 1; year <= To; year++)
            {
                for (var filings = random.Next(5) switch { 0 => 0, 4 => 2, _ => 1 }; filings > 0; filings--)
                {
                    File(temp.Warehouse, random, unit, year);
                    clock.Pass(TimeSpan.FromMinutes(1));
                }
            }
        }

        // In one county of two a town goes over to the neighbour in the middle of the years.
        if (random.Next(2) == 0)
        {
            temp.Warehouse.UnitChanges.Move("630106103", Neighbour, To - 1);
        }

        property(temp.Warehouse, clock, random);
    }).Check(Few);

    // A filing of any kind, and what a person may say of it.
    private static void File(Warehouse warehouse, Random random, string unit, int year)
    {
        var report = AReport.Of(unit, year).Filled(random.Next(3) switch { 0 => "", 1 => "0", _ => "-" }).Saying($"第 {random.Next()} 次报送。");
        report = random.Next(4) == 0 ? report.InForm(random.Next(2) == 0 ? Edition.Form2019 : Edition.Form2021) : report;
        foreach (var measure in Form.Measures.Where(_ => random.Next(3) == 0))
        {
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                report = report.With(measure.Code, random.Next(6) switch { 0 => "", 1 => "无", 2 => "0", 3 => "三件", _ => random.Next(1_000).ToString(System.Globalization.CultureInfo.InvariantCulture) }, applicant);
            }
        }

        warehouse.Loader.Load([random.Next(3) == 0 ? report.Accepted() : report]);
        if (random.Next(6) == 0)
        {
            warehouse.Versions.SendBack(unit, year, "test", "请核对");
        }
    }

    private sealed record YearOverYear
    {
        public required int ReportYear { get; init; }

        public required string MeasureCode { get; init; }

        public string? ApplicantCode { get; init; }

        public long? Total { get; init; }

        public long? Previous { get; init; }

        public long? Change { get; init; }

        public int PreviousReportedBy { get; init; }
    }

    private sealed record ViewRow
    {
        public required int ReportYear { get; init; }

        public required string MeasureCode { get; init; }

        public string? ApplicantCode { get; init; }

        public long IsCollected { get; init; }

        public long? Total { get; init; }

        public int ReportedBy { get; init; }

        public int ExpectedBy { get; init; }

        public int Unknown { get; init; }

        public int Figures { get; init; }
    }
}
