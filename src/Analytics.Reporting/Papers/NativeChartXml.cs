using System.Globalization;
using System.Text;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Drawing;

namespace Analytics.Reporting.Papers;

/// <summary>The markup of a chart part: bars, columns or lines with the colours and patterns of our pictures.</summary>
internal static class NativeChartXml
{
    /// <param name="spec">What is drawn.</param>
    /// <param name="workbook">The relation to the little workbook inside Word; null where the chart lies in the workbook of its numbers, which then prints its title too.</param>
    /// <param name="sheet">The sheet of its numbers.</param>
    public static string Of(ChartSpec spec, string? workbook, string sheet = ChartWorkbook.SheetName)
    {
        var xml = new StringBuilder();
        xml.Append("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>
            """);
        Title(xml, workbook is null ? spec.Title.Zh : null);
        xml.Append("<c:plotArea><c:layout/>");
        var isLine = spec.Kind is ChartKind.Lines or ChartKind.SmallMultiples;
        var isBar = spec.Kind is ChartKind.Bars or ChartKind.Ranking or ChartKind.StackedBars or ChartKind.DivergingBars;
        var isStacked = spec.Kind is ChartKind.StackedBars or ChartKind.StackedColumns;
        xml.Append(isLine
            ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
            : $"<c:barChart><c:barDir val=\"{(isBar ? "bar" : "col")}\"/><c:grouping val=\"{(isStacked ? "stacked" : "clustered")}\"/><c:varyColors val=\"0\"/>");
        for (var s = 0; s < spec.Series.Count; s++)
        {
            Series(xml, spec, s, isLine, isStacked, sheet);
        }

        xml.Append(isLine ? "<c:marker val=\"1\"/>" : $"<c:gapWidth val=\"{(isStacked || spec.Series.Count == 1 ? 60 : 45)}\"/>{(isStacked ? "<c:overlap val=\"100\"/>" : "")}");
        xml.Append("<c:axId val=\"111\"/><c:axId val=\"112\"/>").Append(isLine ? "</c:lineChart>" : "</c:barChart>");
        Axes(xml, spec, isBar);
        xml.Append("</c:plotArea>");
        if (spec.Series.Count > 1)
        {
            xml.Append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>").Append(Letters(900)).Append("</c:legend>");
        }

        xml.Append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
            .Append(Letters(spec.Categories.Count > 30 ? 700 : 900))
            .Append(workbook is null ? "" : $"<c:externalData r:id=\"{workbook}\"><c:autoUpdate val=\"0\"/></c:externalData>").Append("</c:chartSpace>");
        return xml.ToString();
    }

    private static void Title(StringBuilder xml, string? title)
    {
        if (title is not null)
        {
            xml.Append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"1\"/><a:t>");
            Canvas.Escape(xml, title);
            xml.Append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        }

        xml.Append("<c:autoTitleDeleted val=\"").Append(title is null ? '1' : '0').Append("\"/>");
    }

    private static void Series(StringBuilder xml, ChartSpec spec, int place, bool isLine, bool isStacked, string sheet)
    {
        var series = spec.Series[place];
        var rows = spec.Categories.Count;
        xml.Append(CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{place}\"/><c:order val=\"{place}\"/><c:tx><c:strRef><c:f>{ChartWorkbook.Header(place + 1, sheet)}</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
        Canvas.Escape(xml, series.Name.Zh);
        xml.Append("</c:v></c:pt></c:strCache></c:strRef></c:tx>").Append(Look(spec, place, isLine));
        if (!isLine)
        {
            xml.Append("<c:invertIfNegative val=\"0\"/>");
        }

        if (!isLine && (!isStacked || spec.Categories.Count <= 15))
        {
            xml.Append("<c:dLbls><c:numFmt formatCode=\"").Append(isStacked ? "#,##0;-#,##0;;" : Format(spec)).Append("\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
                .Append(Letters(isStacked ? 700 : 800, isStacked && IsDark(Palette.Of(series, place).Colour) ? "FFFFFF" : "26323A")).Append(isStacked ? "<c:dLblPos val=\"ctr\"/>" : "<c:dLblPos val=\"outEnd\"/>")
                .Append("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        }

        xml.Append(CultureInfo.InvariantCulture, $"<c:cat><c:strRef><c:f>{ChartWorkbook.Column(0, rows, sheet)}</c:f><c:strCache><c:ptCount val=\"{rows}\"/>");
        for (var i = 0; i < rows; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>");
            Canvas.Escape(xml, Category(spec, i));
            xml.Append("</c:v></c:pt>");
        }

        xml.Append(CultureInfo.InvariantCulture, $"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{ChartWorkbook.Column(place + 1, rows, sheet)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{rows}\"/>");
        for (var i = 0; i < rows; i++)
        {
            // A point that is not written is a gap, which is not a zero.
            if (series.Points[i].Value is { } value)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{value}</c:v></c:pt>");
            }
        }

        xml.Append("</c:numCache></c:numRef></c:val>").Append(isLine ? "<c:smooth val=\"0\"/>" : "").Append("</c:ser>");
    }

    // A name says by itself why its bar is missing, since Word has no word for it.
    internal static string Category(ChartSpec spec, int i) =>
        spec.Kind is not (ChartKind.Lines or ChartKind.SmallMultiples) && spec.Series.Where(s => s.Style == SeriesStyle.Plain).All(s => s.Points[i].Value is null)
            ? $"{spec.Categories[i].Name.Zh}（{GapWord.Of(spec.Series[0].Points[i].Gap).Word.Zh}）"
            : spec.Categories[i].Name.Zh;

    private static string Look(ChartSpec spec, int place, bool isLine)
    {
        var series = spec.Series[place];
        var ink = spec.Series.Count == 1 ? new Ink(0, "#2f5d8a", Pattern.Solid) : Palette.Of(series, place);
        var colour = ink.Colour.TrimStart('#');
        if (isLine)
        {
            var dash = series.Style == SeriesStyle.Reference ? "<a:prstDash val=\"dash\"/>" : "";
            var mark = (place % 4) switch { 0 => "circle", 1 => "square", 2 => "triangle", _ => "diamond" };
            return $"<c:spPr><a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>{dash}</a:ln></c:spPr><c:marker><c:symbol val=\"{(series.Style == SeriesStyle.Reference ? "none" : mark)}\"/><c:size val=\"6\"/><c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr></c:marker>";
        }

        var preset = series.Style == SeriesStyle.Mark ? "ltUpDiag" : ink.Pattern switch
        {
            Pattern.Rising => "ltUpDiag",
            Pattern.Falling => "ltDnDiag",
            Pattern.Dots => "pct20",
            Pattern.Cross => "openDmnd",
            Pattern.Level => "narHorz",
            Pattern.Upright => "narVert",
            _ => null,
        };
        return preset is null
            ? $"<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr>"
            : $"<c:spPr><a:pattFill prst=\"{preset}\"><a:fgClr><a:srgbClr val=\"FFFFFF\"/></a:fgClr><a:bgClr><a:srgbClr val=\"{colour}\"/></a:bgClr></a:pattFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></c:spPr>";
    }

    private static void Axes(StringBuilder xml, ChartSpec spec, bool isBar)
    {
        // Bars read from the top; the axis of values then needs to be told to stay below.
        xml.Append("<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\"").Append(isBar ? "maxMin" : "minMax")
            .Append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"").Append(isBar ? "l" : "b")
            .Append("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"9AA5AD\"/></a:solidFill></a:ln></c:spPr>")
            .Append("<c:crossAx val=\"112\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        xml.Append("<c:valAx><c:axId val=\"112\"/><c:scaling><c:orientation val=\"minMax\"/>");
        if (spec.Values.Kind == ValueKind.Share && spec.Series.SelectMany(s => s.Points).All(p => p.Value is not > 1m))
        {
            xml.Append("<c:max val=\"1\"/>");
        }

        if (spec.Series.SelectMany(s => s.Points).All(p => p.Value is not < 0m))
        {
            xml.Append("<c:min val=\"0\"/>");
        }

        xml.Append("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"").Append(isBar ? "t" : "l")
            .Append("\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"E3E7EA\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"900\" b=\"0\"/><a:t>");
        Canvas.Escape(xml, Frame.AxisName(spec, new AxisUnit(1, spec.Values.Unit.Zh), null));
        xml.Append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:numFmt formatCode=\"").Append(Format(spec))
            .Append("\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"111\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    private static string Format(ChartSpec spec) => spec.Values.Kind switch
    {
        ValueKind.Share => "0%",
        _ when spec.Kind == ChartKind.DivergingBars => "+#,##0;-#,##0;0",
        _ => "#,##0",
    };

    private static bool IsDark(string colour) =>
        (2 * int.Parse(colour.AsSpan(1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        + (5 * int.Parse(colour.AsSpan(3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        + int.Parse(colour.AsSpan(5, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) < 1040;

    private static string Letters(int size, string colour = "26323A") =>
        string.Create(CultureInfo.InvariantCulture, $"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:ea typeface=\"宋体\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
}
