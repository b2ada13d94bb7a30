using System.Globalization;
using System.Text;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>A chart as Word's own chart: the office can change its numbers and its look; gaps stay gaps.</summary>
internal static class NativeChart
{
    // 155.5 mm in English metric units, of which a twip has 635.
    private const long MostWidth = 5_600_000;
    private const long PerTwip = 635;

    /// <summary>The chart's part with its numbers in a workbook of its own, and the paragraph that shows it.</summary>
    public static Paragraph Add(MainDocumentPart main, ChartSpec spec, uint number, int textWidth)
    {
        var part = main.AddNewPart<ChartPart>();
        var package = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var book = new MemoryStream(ChartWorkbook.Of(spec)))
        {
            package.FeedData(book);
        }

        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(NativeChartXml.Of(spec, part.GetIdOfPart(package)))))
        {
            part.FeedData(stream);
        }

        var isTall = spec.Kind is ChartKind.Bars or ChartKind.Ranking or ChartKind.StackedBars or ChartKind.DivergingBars;

        // A page holds 225 mm of text; a chart with more rows than that gets smaller letters instead.
        var height = isTall ? Math.Clamp(800_000L + (spec.Categories.Count * (spec.Series.Count > 1 && spec.Kind == ChartKind.Bars ? 280_000L : 165_000L)), 2_000_000L, 7_600_000L) : 2_700_000L;
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "PaperNote" }, new KeepNext(), new Justification { Val = JustificationValues.Center }),
            new Run(Drawing(main.GetIdOfPart(part), spec, Math.Min(MostWidth, textWidth * PerTwip), height, number)));
    }

    /// <summary>What stands below the chart: breaks of the form, marks, coverage.</summary>
    public static IEnumerable<string> Notes(ChartSpec spec)
    {
        foreach (var step in spec.Breaks)
        {
            yield return $"{step.Label.Zh}，前后不可比。";
        }

        foreach (var line in GapNotes.Of(spec, null))
        {
            yield return line;
        }

        if (spec.Kind != ChartKind.HeatMap && spec.Series.Any(s => s.Points.Any(p => p.IsProvisional && p.Value is not null)))
        {
            yield return "含已收到、尚未审核的报告，数字为暂定。";
        }

        foreach (var line in spec.Caption)
        {
            yield return line.Zh;
        }
    }

    private static Drawing Drawing(string relation, ChartSpec spec, long width, long height, uint number) => new(string.Create(CultureInfo.InvariantCulture, $"""
        <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="图{number}" title="{Escaped(spec.Title)}" descr="{Escaped(spec.Question)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>
        """));

    private static string Escaped(Core.Words.Text text)
    {
        var escaped = new StringBuilder();
        Canvas.Escape(escaped, text.Zh);
        return escaped.ToString();
    }
}
