using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Papers;
using Analytics.Warehousing;

namespace Analytics.Reporting.Summaries;

/// <summary>The yearly summary of a government's units: who filed, sums with coverage, charts, what stands out, open findings, every unit, the consolidated tables.</summary>
/// <param name="Title">Broken into lines as the title of an official paper.</param>
/// <param name="Parts">From top to bottom.</param>
/// <param name="Consolidation">The consolidated tables behind the last part.</param>
public sealed record YearlySummary(string Title, string Organ, int Year, DateTimeOffset AsOf, IReadOnlyList<SummaryPart> Parts, Consolidation? Consolidation)
{
    /// <summary>Every part with its heading before it, from top to bottom.</summary>
    public IReadOnlyList<PaperBlock> Blocks => [.. Parts.SelectMany(part => part.Blocks.Prepend(new HeadingBlock(1, part.Heading)))];

    /// <summary>The charts of the summary, from top to bottom.</summary>
    public IReadOnlyList<ChartSpec> Charts => [.. Blocks.OfType<ChartBlock>().Select(chart => chart.Spec)];

    // Enough for a line to have a shape, and to see both sides of the last change of the form.
    private const int YearsBack = 5;

    /// <param name="warehouse">Where the figures are.</param>
    /// <param name="under">The government.</param>
    /// <param name="year">The report year.</param>
    /// <param name="struck">Ids of sentences that a person struck.</param>
    /// <param name="knowledge">From where the question is asked; null is now.</param>
    public static YearlySummary Of(Warehouse warehouse, string under, int year, IReadOnlySet<string>? struck = null, Knowledge? knowledge = null)
    {
        var unit = warehouse.Units.Get(under);
        var charts = Chart.All.Where(chart => chart.IsInSummary).ToList();
        var request = new ChartRequest(year);
        var codes = charts.SelectMany(chart => chart.Needs(request)).Concat(KeyMeasures.Codes).Distinct().ToList();
        var source = new FigureSource(warehouse) { Knowledge = knowledge ?? Knowledge.Now };
        var figures = source.Below(under, year - YearsBack, year, codes);
        if (!figures.Units.Any(one => figures.Filing(one.Code, year).IsExpected))
        {
            throw new WarehouseException($"{unit.Name} {year} 年没有名册，请先 roster init --under {under} --years {year}。{under} has no roster for {year}; make it with roster init.");
        }

        var consolidation = EditionCodes.ForYear(year) == Edition.Statistics2008 ? null : Consolidations.Consolidation.Of(warehouse, under, year, knowledge);
        var shown = figures.Between(FirstYear(figures), year);
        var known = Captions.Known(source.Knowledge).Select(line => line.Zh).ToList();
        SummaryPart Part(string name, string heading, IEnumerable<PaperBlock> blocks) =>
            new(name, heading, [.. blocks.Select(block => block is TableBlock table && known.Count > 0 ? table with { Notes = [.. known, .. table.Notes.Except(known)] } : block).Where(block => block is not SentenceBlock sentence || struck?.Contains(sentence.Id) != true)]);
        IReadOnlyList<SummaryPart> parts =
        [
            Part("报送情况", "一、报送情况", FilingPart.Of(figures, warehouse.Obligations.Of(under, year, knowledge), year)),
            Part("总体数据", "二、总体数据", TotalsPart.Of(figures, year)),
            Part("图表", "三、图表", charts.OrderBy(chart => Array.IndexOf(Order, chart.Id)).Select(chart => new ChartBlock(chart.Draw(shown, request).KnownAs(source.Knowledge)))),
            Part("值得注意的情况", "四、值得注意的情况", StandingOutPart.Of(figures, warehouse, under, year, knowledge)),
            Part("核对问题", "五、尚未处理的核对问题", FindingsPart.Of(warehouse.Findings.Of(under, year, knowledge), year)),
            Part("各单位数据", "附录一　各单位主要数据", UnitsPart.Of(figures, year)),
            .. consolidation is null ? Array.Empty<SummaryPart>() : [Part("汇总表", "附录二　汇总表（官方表式）", ConsolidatedPart.Of(consolidation))],
        ];
        return new YearlySummary(
            $"{unit.Name}{year}年度\n政府信息公开工作年度报告汇总分析", unit.Name, year, knowledge?.AsOf ?? warehouse.Clock.GetUtcNow(), parts, consolidation);
    }

    // By year first, and what needs a page for itself last.
    private static readonly string[] Order = ["filing-heat-map", "on-time-rate-by-year", "proceedings-by-year", "refusal-reasons", "outcomes-by-unit", "change-on-last-year"];

    // Years before the first of which anybody expected anything would be empty columns.
    private static int FirstYear(Figures figures) =>
        figures.Years.FirstOrDefault(year => figures.Units.Any(unit => figures.Filing(unit.Code, year).IsExpected), figures.Years[^1]);
}
