using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>版记: to whom copies go, and who printed the paper when, at the foot of its last page (GB/T 9704-2012, 7.4).</summary>
/// <remarks>A table in a text box: LibreOffice puts neither a floating table nor a frame at the foot of a page when it is tried.</remarks>
internal static class Imprint
{
    private const int DateWidth = 3800;

    // 156 mm by two lines, in English metric units; the box grows upward with its text.
    private const long Width = 5_615_940;
    private const long Height = 520_000;

    // Far from the numbers that charts take.
    private const uint Number = 9001;

    /// <param name="copies">抄送, with its colon; what the office must fill in is left blank.</param>
    /// <param name="printer">印发机关.</param>
    /// <param name="printed">印发日期, such as 2026年2月10日印发.</param>
    public static Paragraph Of(string copies, string printer, string printed) => new(string.Create(CultureInfo.InvariantCulture, $"""
        <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pPr><w:pStyle w:val="PaperGap"/></w:pPr><w:r>
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">
        <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>
        <wp:extent cx="{Width}" cy="{Height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="{Number}" name="版记"/><wp:cNvGraphicFramePr/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
        <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Width}" cy="{Height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
        <wps:txbx><w:txbxContent>{Lines(copies, printer, printed).OuterXml}<w:p><w:pPr><w:pStyle w:val="PaperGap"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:txbxContent></wps:txbx>
        <wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>
        """));

    // Lines of 0.35 mm above and below, of 0.25 mm between, in eighths of a point.
    private static Table Lines(string copies, string printer, string printed) => new(
        new TableProperties(
            new TableWidth { Width = Text(PaperStyles.TextWidth), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8 }, new BottomBorder { Val = BorderValues.Single, Size = 8 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6 }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = Text(PaperStyles.TextWidth - DateWidth) }, new GridColumn { Width = Text(DateWidth) }),
        new TableRow(Cell(copies, PaperStyles.TextWidth, JustificationValues.Left, span: 2)),
        new TableRow(Cell(printer, PaperStyles.TextWidth - DateWidth, JustificationValues.Left), Cell(printed, DateWidth, JustificationValues.Right)));

    private static TableCell Cell(string text, int width, JustificationValues align, int span = 1)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        return new TableCell(properties, new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "PaperImprint" }, new Justification { Val = align }), PaperText.Run(text)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
