using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>附录: every unit with its figures, or the reason why there is none.</summary>
internal static class UnitsPart
{
    private static readonly string[] Shown =
        ["received.new", "received.carried-in", "granted", "partly-granted", "handled.total", "carried-out", "reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total"];

    private static readonly string[] Heads = ["新收", "上年结转", "予以公开", "部分公开", "办结总计", "结转下年", "复议", "直接诉讼", "复议后诉讼"];

    public static IEnumerable<PaperBlock> Of(Figures figures, int year)
    {
        yield return new TableBlock("各单位数据表", $"{year}年各单位申请、复议和诉讼（件）", new Grid([2.6, .. Shown.Select(_ => 0.95)],
        [
            FilingPart.Heads(["单位", .. Heads]),
            .. figures.Units.Select(unit => Row(figures, unit, year)),
            [new GridCell("合计") { IsHeader = true }, .. Shown.Select(code => new GridCell(Printed(figures.SumPoint(year, code))) { IsHeader = true })],
        ]) { HeaderRows = 1, Size = 9 },
        ["* 已收到、尚未审核，数字为暂定。", Captions.Coverage(figures, year).Zh]);
    }

    private static IReadOnlyList<GridCell> Row(Figures figures, FigureUnit unit, int year)
    {
        var name = new GridCell(unit.Name) { Align = GridAlign.Left };
        var filing = figures.Filing(unit.Code, year);
        return filing.IsReported
            ? [name, .. Shown.Select(code => new GridCell(Printed(figures.Of(unit.Code, year, code))))]
            : [name, new GridCell(GapWord.Of(filing.State).Word.Zh, Shown.Length) { Shade = "F3F3F3" }];
    }

    private static string Printed(Point point) => point.Value is { } value ? ValueWords.Label(value, ValueKind.Count, false) + point.Marks : GapWord.Of(point.Gap).Word.Zh;
}
