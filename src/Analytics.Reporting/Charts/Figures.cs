using Analytics.Core.Forms;
using Analytics.Core.Measures;

namespace Analytics.Reporting.Charts;

/// <summary>A unit as charts and papers name it.</summary>
/// <param name="Kind">government, office, department, town, street, zone, other.</param>
public sealed record FigureUnit(string Code, string Name, string Kind);

/// <summary>The figures of some units over some years: what every chart, comparison and summary is made from.</summary>
/// <remarks>A figure that is not there always has a reason: the filing's state, the form, or what the cell prints.</remarks>
public sealed class Figures
{
    private readonly Dictionary<(string Unit, int Year, string Measure, Applicant Applicant), Point> cells;
    private readonly Dictionary<(string Unit, int Year), FilingState> filings;

    public Figures(IReadOnlyList<FigureUnit> units, IReadOnlyList<int> years)
        : this(units, years, [], [])
    {
    }

    private Figures(
        IReadOnlyList<FigureUnit> units, IReadOnlyList<int> years,
        Dictionary<(string Unit, int Year, string Measure, Applicant Applicant), Point> cells, Dictionary<(string Unit, int Year), FilingState> filings) =>
        (Units, Years, this.cells, this.filings) = (units, years, cells, filings);

    public IReadOnlyList<FigureUnit> Units { get; }

    public IReadOnlyList<int> Years { get; }

    /// <summary>The government whose units these are; its own report is the consolidated one and never an addend.</summary>
    public FigureUnit? Parent { get; init; }

    /// <summary>The moment at which the warehouse was asked, or the date for which it was asked.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The same figures with some of the units alone, in the order given.</summary>
    public Figures Only(IReadOnlyList<string> codes) => With([.. codes.Select(code => Units.First(unit => unit.Code == code))], Years);

    /// <summary>The same figures with some of the years alone; the others stay at hand for changes.</summary>
    public Figures Between(int fromYear, int toYear) => With(Units, [.. Years.Where(year => year >= fromYear && year <= toYear)]);

    public void Add(string unit, int year, string measure, Applicant applicant, Point point) => cells[(unit, year, measure, applicant)] = point;

    public void Add(string unit, int year, FilingState filing) => filings[(unit, year)] = filing;

    public FilingState Filing(string unit, int year) => filings.GetValueOrDefault((unit, year)) ?? FilingState.None;

    /// <summary>A measure of the form (carried across editions) or a derived measure, by its code.</summary>
    public Point Of(string unit, int year, string code) =>
        DerivedMeasures.Find(code) is { } derived ? Rate(unit, year, derived)
        : Form.Find(code) is { Table: FormTable.Applications } ? Of(unit, year, code, Applicant.Total)
        : Of(unit, year, code, Applicant.None);

    /// <summary>The figure of a measure's series in the edition that the unit filed; a gap says why there is none.</summary>
    public Point Of(string unit, int year, string code, Applicant applicant)
    {
        var filing = Filing(unit, year);
        if (!filing.IsReported)
        {
            return Point.Missing(filing.State);
        }

        if (Form.Find(code) is not { } measure)
        {
            return Cell(unit, year, code, applicant, filing, "not-stated");
        }

        // What counts is what the year's form asks for; a report on another form has those of its cells that both forms print.
        var absent = measure.Table == FormTable.Narrative ? "not-stated" : "absent";
        var asked = EditionCodes.ForYear(year);
        if (measure.AskedIn(asked))
        {
            return Cell(unit, year, code, applicant, filing, absent);
        }

        var kin = Form.Measures.Where(other => other.Series == measure.Series && other.AskedIn(asked)).ToList();
        return kin.Count == 0 ? Point.Missing("not-collected") : SumOf(kin.Select(other => Cell(unit, year, other.Code, applicant, filing, absent)));
    }

    /// <summary>A derived measure of one unit; null, never zero, where it is undefined.</summary>
    public Point Rate(string unit, int year, DerivedMeasure derived)
    {
        var ratio = RatioOf(unit, year, derived);
        if (ratio.Value is { } value)
        {
            return new Point(value, null, Filing(unit, year).IsProvisional);
        }

        return Point.Missing(ratio.IsKnown ? "undefined"
            : derived.Needs.Select(need => Of(unit, year, need)).FirstOrDefault(p => p.Value is null).Gap ?? Filing(unit, year).State);
    }

    /// <summary>Both figures of a derived measure for one unit.</summary>
    public Ratio RatioOf(string unit, int year, DerivedMeasure derived) => derived.Of(need => need switch
    {
        "filing.on-time" => Filing(unit, year).IsOnTime is { } onTime ? (onTime ? 1 : 0) : null,
        "filing.judged" => Filing(unit, year).IsOnTime is null ? null : 1,
        _ => Of(unit, year, need).Value,
    });

    /// <summary>The sum over all units, with how many had a figure; null where none had.</summary>
    public (decimal? Sum, int Reported) Sum(int year, string code, Applicant? applicant = null)
    {
        decimal sum = 0;
        var reported = 0;
        foreach (var unit in Units)
        {
            var point = applicant is { } asked ? Of(unit.Code, year, code, asked) : Of(unit.Code, year, code);
            if (point.Value is { } value)
            {
                sum += value;
                reported++;
            }
        }

        return (reported == 0 ? null : sum, reported);
    }

    /// <summary>A rate over all units: parts and wholes are added first, then divided.</summary>
    public Ratio RateOfAll(int year, DerivedMeasure derived) => Ratio.Sum(Units.Select(unit => RatioOf(unit.Code, year, derived)));

    /// <summary>The sum as a point; a gap where no unit had a figure.</summary>
    public Point SumPoint(int year, string code, Applicant? applicant = null)
    {
        if (Form.Find(code) is { Additive: Additivity.No })
        {
            return Point.Missing("not-additive");
        }

        var (sum, _) = Sum(year, code, applicant);
        if (sum is { } value)
        {
            return new Point(value, null, Units.Any(unit => Filing(unit.Code, year).IsProvisional));
        }

        // What the reports themselves say comes before the units that did not report.
        var points = Units.Select(unit => (Filed: Filing(unit.Code, year).IsReported, Point: applicant is { } asked ? Of(unit.Code, year, code, asked) : Of(unit.Code, year, code))).ToList();
        var gaps = points.Where(p => p.Filed == points.Any(other => other.Filed)).Select(p => p.Point.Gap).Distinct().ToList();
        return Point.Missing(gaps.Count == 1 ? gaps[0] ?? "no-figure" : "mixed");
    }

    private Figures With(IReadOnlyList<FigureUnit> units, IReadOnlyList<int> years) => new(units, years, cells, filings) { Parent = Parent, AsOf = AsOf };

    private Point Cell(string unit, int year, string code, Applicant applicant, FilingState filing, string absent) =>
        cells.TryGetValue((unit, year, code, applicant), out var point) ? point with { IsProvisional = filing.IsProvisional } : Point.Missing(absent);

    private static Point SumOf(IEnumerable<Point> points)
    {
        var sum = new Point(0);
        foreach (var point in points)
        {
            if (point.Value is not { } value)
            {
                return point;
            }

            sum = new Point(sum.Value + value, null, point.IsProvisional);
        }

        return sum;
    }
}
