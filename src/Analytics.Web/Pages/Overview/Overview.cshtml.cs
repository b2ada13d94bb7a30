using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Analytics.Web.Showing;

namespace Analytics.Web.Pages.Overview;

/// <summary>One year of one place: who has filed, what stands in the reports, and what is to be decided.</summary>
[Needs(Role.Viewer)]
public sealed class OverviewModel(Warehouse warehouse, Places places, FilingList filing, RecentChanges changes, TimeProvider clock) : PlacePage(places, filing)
{
    public override bool KnowsThePast => true;

    public override bool KnowsTrees => true;

    private const int SparkYears = 7;

    private static readonly string[] Headline =
    [
        "received.new", "handled.total", "normative-documents.issued", "normative-documents.made", "licences.decisions",
        "penalties.decisions", "fees.amount", "procurement.projects", "procurement.amount", "reconsideration.total", "litigation-direct.total",
    ];

    private readonly FilingList filing = filing;

    public IReadOnlyList<FilingList.Row> Units { get; private set; } = [];

    public IReadOnlyList<TotalRow> Totals { get; private set; } = [];

    /// <summary>New applications by unit, the largest first, with last year as a mark; null where nothing was filed.</summary>
    public ChartSpec? Chart { get; private set; }

    public IReadOnlyList<RecentChanges.Row> Recent { get; private set; } = [];

    /// <summary>New applications by unit over the years.</summary>
    public ILookup<string, RollupRow> Applications { get; private set; } = Enumerable.Empty<RollupRow>().ToLookup(row => "");

    /// <summary>New applications as the government's own report has them, by year.</summary>
    public IReadOnlyDictionary<int, decimal?> Own { get; private set; } = new Dictionary<int, decimal?>();

    public IEnumerable<FilingList.Row> Expected => Units.Where(unit => unit.IsExpected == 1);

    public string? DueOn => Units.Where(unit => unit.JurisdictionCode != Under).Select(unit => unit.ExtendedTo ?? unit.FilingDueOn).GroupBy(day => day).MaxBy(days => days.Count())?.Key;

    public int? DaysLeft => Instants.Day(DueOn) is { } due ? due.DayNumber - clock.Today().DayNumber : null;

    public void OnGet()
    {
        warehouse.Obligations.Keep();
        Units = filing.OfYear(Under, Year, Knowledge);
        if (Units.Count == 0)
        {
            return;
        }

        var applications = warehouse.Rollups.Of(new RollupQuery(Form.Get("received.new"), Under, Year - SparkYears + 1, Year) { Knowledge = Knowledge });

        // What the year's form does not ask for has no line, and need not be looked up.
        var asked = Headline.Select(Form.Get).Where(measure => measure.AskedIn(EditionCodes.ForYear(Year))).ToList();
        var sums = asked.Count == 0 ? [] : warehouse.Rollups.Of(asked, new RollupQuery(asked[0], Under, Year - SparkYears + 1, Year) { IsSumOnly = warehouse.Units.Get(Under).IsConsolidated, Knowledge = Knowledge });
        Totals = [.. asked.Zip(sums, Total).OfType<TotalRow>().Where(row => !row.Now.IsNotCollected)];
        Applications = applications.Where(row => !row.IsSum).ToLookup(row => row.Code);
        Own = applications.Where(row => row.IsSum).ToDictionary(row => row.Year, row => row.Own?.Value);
        Chart = Drawing(applications);
        Recent = IsPast ? [] : changes.Since(Under, Year, Shanghai.StartOf(clock.Today().AddDays(-1)));
    }

    /// <summary>How many units stand in each group of states.</summary>
    public IEnumerable<(string Class, long Count)> Parts =>
        StateWords.Groups.Select(g => (g.Group, (long)Expected.Count(unit => StateWords.GroupOf(unit.StateCode) == g.Group)));

    /// <summary>What a unit's report says of new applications; the government's own stands beside the sum.</summary>
    public decimal? FigureOf(string unit, int year) =>
        unit == Under && Own.TryGetValue(year, out var own) ? own : Applications[unit].FirstOrDefault(row => row.Year == year)?.Total;

    /// <summary>The figures of one unit for the small line, one a year.</summary>
    public IReadOnlyList<decimal?> SparkOf(string unit) => [.. Enumerable.Range(Year - SparkYears + 1, SparkYears).Select(year => FigureOf(unit, year))];

    private ChartSpec? Drawing(IReadOnlyList<RollupRow> rows)
    {
        var sum = rows.FirstOrDefault(row => row.IsSum && row.Year == Year);
        var now = rows.Where(row => !row.IsSum && row.Year == Year).OrderByDescending(row => row.Total ?? -1).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        var before = rows.Where(row => !row.IsSum && row.Year == Year - 1).ToDictionary(row => row.Code);
        return sum is null || now.Count == 0 ? null : new ChartSpec
        {
            Id = "overview-received",
            Kind = ChartKind.Ranking,
            Title = new Text($"{Year}年各单位新收申请", $"New applications by unit, {Year}"),
            Question = new Text("申请集中在哪些单位，与上年相比如何？", "Which units receive most, and how was it last year?"),
            CategoryAxis = new Text("单位", "Unit"),
            Values = ValueAxis.Count(Showing.MeasureWords.Alone(Form.Get("received.new"))),
            Categories = [.. now.Select(row => Category.Unit(row.Code, row.Name))],
            Series =
            [
                new Series("received.new", new Text($"{Year}年", $"{Year}"), [.. now.Select(PointOf)]),
                new Series("last-year", new Text($"{Year - 1}年", $"{Year - 1}"), [.. now.Select(row => before.TryGetValue(row.Code, out var last) ? PointOf(last) : Point.Missing("not-expected"))]) { Style = SeriesStyle.Mark },
            ],
            Caption = [new Text($"{sum.ExpectedBy} 家应报，{sum.ReportedBy} 家已收。", $"{sum.ReportedBy} of {sum.ExpectedBy} units have filed.")],
        };
    }

    private static Point PointOf(RollupRow row) =>
        row.Total is { } total ? new Point(total, null, row.IsProvisional) : Point.Missing(row.IsNotCollected ? "not-collected" : row.ReportedBy == 0 ? row.State ?? States.Unknown : row.CellKind ?? "blank");

    private TotalRow? Total(Measure measure, IReadOnlyList<RollupRow> rows)
    {
        var sums = rows.Where(row => row.IsSum || row.Code == Under).ToDictionary(row => row.Year);
        return sums.TryGetValue(Year, out var now)
            ? new TotalRow(measure, now, sums.GetValueOrDefault(Year - 1), [.. Enumerable.Range(Year - SparkYears + 1, SparkYears).Select(year => sums.GetValueOrDefault(year)?.Total)])
            : null;
    }

    /// <summary>One line of the totals: this year's sum with its coverage, last year's beside it, and the years before as a line.</summary>
    public sealed record TotalRow(Measure Measure, RollupRow Now, RollupRow? Before, IReadOnlyList<decimal?> Line);
}
