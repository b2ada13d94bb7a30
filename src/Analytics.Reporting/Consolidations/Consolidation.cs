using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Forms;
using Analytics.Warehousing;

namespace Analytics.Reporting.Consolidations;

/// <summary>The addends' sum in the official form of a year, with adjustments, and what was left out and why: the draft of a government's own report.</summary>
public sealed class Consolidation
{
    private readonly Dictionary<(string Measure, Applicant Applicant), ConsolidatedLine> lines;

    private Consolidation(Figures figures, int year, Edition edition, IReadOnlyList<ConsolidatedLine> all, IReadOnlyList<AdjustmentLine> adjustments) =>
        (Figures, Year, Edition, Lines, Adjustments, lines) = (figures, year, edition, all, adjustments, all.ToDictionary(line => (line.Measure.Code, line.Applicant)));

    /// <summary>The figures of every addend.</summary>
    public Figures Figures { get; }

    public int Year { get; }

    public Edition Edition { get; }

    /// <summary>Every cell of the three tables.</summary>
    public IReadOnlyList<ConsolidatedLine> Lines { get; }

    public IReadOnlyList<AdjustmentLine> Adjustments { get; }

    /// <summary>From where it was asked, where that is not now; the first of the footnotes.</summary>
    public IReadOnlyList<Core.Words.Text> Known { get; private init; } = [];

    /// <summary>Below a government, for a year that has a form.</summary>
    public static Consolidation Of(Warehouse warehouse, string under, int year, Knowledge? knowledge = null)
    {
        var edition = EditionCodes.ForYear(year);
        var measures = Form.Measures.Where(m => m.Table != FormTable.Narrative && m.AskedIn(edition)).ToList();
        var figures = new FigureSource(warehouse) { Knowledge = knowledge ?? Knowledge.Now }.Below(under, year, year, [.. measures.Select(m => m.Code)], applicants: true);
        var adjustments = AdjustmentLine.Of(warehouse, under, year, knowledge?.AsOf);
        var all = new List<ConsolidatedLine>();
        foreach (var measure in measures)
        {
            foreach (var applicant in measure.Table == FormTable.Applications ? ApplicantCodes.All : [Applicant.None])
            {
                var (sum, reported) = measure.Additive == Additivity.No ? (null, 0) : figures.Sum(year, measure.Code, applicant);
                var adjusted = adjustments.Where(a => a.Measure == measure.Code && a.Applicant == applicant).Sum(a => a.Amount);
                all.Add(new ConsolidatedLine(measure, applicant, sum, adjusted, reported, figures.Parent is { } parent ? figures.Of(parent.Code, year, measure.Code, applicant) : Point.Missing("no-figure")));
            }
        }

        return new Consolidation(figures, year, edition, all, adjustments) { Known = Captions.Known(knowledge ?? Knowledge.Now) };
    }

    public ConsolidatedLine Line(Measure measure, Applicant applicant) => lines[(measure.Code, applicant)];

    /// <summary>The cell of the official form: counts as they are, money in the form's unit; empty where no unit has a figure, or it may not be summed.</summary>
    public string? Print(Measure measure, Applicant applicant) =>
        lines.TryGetValue((measure.Code, applicant), out var line) && line.Total is { } total ? Printed(measure, total) : null;

    /// <summary>The three tables.</summary>
    public FormFigures Cells => Print;

    /// <summary>What the sums leave out and why, one sentence each.</summary>
    public IReadOnlyList<string> Footnotes()
    {
        var notes = Known.Select(line => line.Zh).ToList();
        var filings = Figures.Units.Select(unit => (Unit: unit, Filing: Figures.Filing(unit.Code, Year))).ToList();
        var counted = filings.Where(f => f.Filing.IsReported).ToList();
        notes.Add($"本表为{counted.Count}个单位之和，应报{filings.Count(f => f.Filing.IsExpected)}个；其中{counted.Count(f => f.Filing.IsProvisional)}个已收待审，数字为暂定。");
        foreach (var group in filings.Where(f => f.Filing.IsExpected && !f.Filing.IsReported).GroupBy(f => f.Filing.State).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            notes.Add($"未计入（{GapWord.Of(group.Key).Word.Zh}）：{string.Join('、', group.Select(f => f.Unit.Name))}。");
        }

        if (counted.Where(f => f.Filing.State == States.WrongForm).Select(f => f.Unit.Name).ToList() is { Count: > 0 } wrong)
        {
            notes.Add($"所用表式与本年不符，仅两种表式共有的项目计入：{string.Join('、', wrong)}。");
        }

        notes.AddRange(Holes());
        if (Lines.Where(line => line.Measure.Additive == Additivity.No).Select(line => line.Measure.Label.Zh).ToList() is { Count: > 0 } items)
        {
            notes.Add($"事项数各单位不可相加，留空，请按本级清单填写：{string.Join('、', items)}。");
        }

        notes.AddRange(Adjustments.Select(a => $"调整：{a.Label} {(a.Amount > 0 ? "+" : "")}{a.Amount.ToString("0.######", CultureInfo.InvariantCulture)}，{a.Reason}（{a.Author}）。"));
        return notes;
    }

    // A blank is named and not taken for a zero; a whole blank line of one unit is one sentence.
    private IEnumerable<string> Holes()
    {
        var reported = Figures.Units.Where(unit => Figures.Filing(unit.Code, Year).IsReported).ToList();
        foreach (var gap in new[] { "blank", "none", "text", "absent" })
        {
            var named = reported.Select(unit => (unit.Name, Cells: Lines.Count(line => line.Measure.Additive != Additivity.No && Figures.Of(unit.Code, Year, line.Measure.Code, line.Applicant).Gap == gap)))
                .Where(row => row.Cells > 0).ToList();
            if (named.Count > 0)
            {
                yield return $"单元格{GapWord.Of(gap).Word.Zh}未计入（不作 0）：{string.Join('、', named.Select(row => $"{row.Name}{row.Cells}格"))}。";
            }
        }
    }

    private static string Printed(Measure measure, decimal value) =>
        measure.Unit == MeasureUnit.Count ? value.ToString("0.######", CultureInfo.InvariantCulture)
        : measure.Code == "fees.amount" ? (value / 10_000).ToString("0.##########", CultureInfo.InvariantCulture)
        : (value / 10_000).ToString("0.##########", CultureInfo.InvariantCulture) + "万元";
}

/// <summary>One cell of the consolidated form.</summary>
/// <param name="Sum">Of the addends; null where none has a figure, or items may not be summed.</param>
/// <param name="Adjustment">What the office adds or takes, with reasons of its own.</param>
/// <param name="Reported">Addends with a figure.</param>
/// <param name="Own">What the government's own report says; never added.</param>
public sealed record ConsolidatedLine(Measure Measure, Applicant Applicant, decimal? Sum, decimal Adjustment, int Reported, Point Own)
{
    public decimal? Total => Sum is null && Adjustment == 0 ? null : (Sum ?? 0) + Adjustment;

    /// <summary>The line and column as printed.</summary>
    public string Label => Applicant == Applicant.None ? Measure.Label.Zh : $"{Measure.Label.Zh} / {Axes.Name(Applicant).Zh}";
}
