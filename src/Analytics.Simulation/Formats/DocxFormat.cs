using System.Globalization;
using System.Text;
using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>A report as a Word file whose tables are merged like the official form.</summary>
internal sealed class DocxFormat : PageFormat
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public override string Id => "docx";

    public override string Format => "docx";

    public override byte[] Write(PrintedPage page, Dice dice) => Document(page);

    public static byte[] Document(PrintedPage page)
    {
        var xml = new StringBuilder(65536);
        xml.Append("<w:document xmlns:w=\"").Append(Word).Append("\"><w:body>");
        foreach (var (paragraph, line, table) in page.Blocks())
        {
            if (table is not null)
            {
                Write(xml, table);
            }
            else
            {
                var style = line <= page.TitleLines ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "<w:pPr><w:ind w:firstLine=\"420\"/></w:pPr>";
                Paragraph(xml, style, paragraph!);
            }
        }

        xml.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1080\" w:bottom=\"1440\" w:left=\"1080\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        return Package.Of(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            Package.Relations("officeDocument", "word/document.xml"),
            ("word/document.xml", xml.ToString()));
    }

    private static void Write(StringBuilder xml, TableGrid table)
    {
        xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"9740\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr><w:tblGrid>");
        for (var column = 1; column <= table.Columns; column++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{Width(table.Columns, column)}\"/>");
        }

        xml.Append("</w:tblGrid>");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            xml.Append("<w:tr>");
            for (var column = 1; column <= table.Columns;)
            {
                var own = table.Rows[row].FirstOrDefault(cell => cell.Column == column);
                var cell = own ?? Above(table, row, column);
                var width = cell?.ColumnSpan ?? 1;
                xml.Append("<w:tc><w:tcPr>");
                if (width > 1)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{width}\"/>");
                }

                xml.Append(own is null ? "<w:vMerge/>" : own.RowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "").Append("</w:tcPr>");
                Paragraph(xml, "", own?.Text ?? "");
                xml.Append("</w:tc>");
                column += width;
            }

            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");
    }

    private static GridCell? Above(TableGrid table, int row, int column)
    {
        for (var above = row - 1; above >= 0; above--)
        {
            if (table.Rows[above].FirstOrDefault(cell => cell.Column == column && cell.RowSpan > row - above) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private static int Width(int columns, int column) => (columns, column) switch
    {
        (4, _) => 2435,
        (10, 1) => 754,
        (10, 2) => 921,
        (10, 3) => 3270,
        (10, _) => 685,
        _ => 649,
    };

    private static void Paragraph(StringBuilder xml, string properties, string text)
    {
        xml.Append("<w:p>").Append(properties);
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 || !first)
            {
                xml.Append("<w:r>").Append(first ? "" : "<w:br/>").Append("<w:t xml:space=\"preserve\">").Append(Package.Escaped(line)).Append("</w:t></w:r>");
            }

            first = false;
        }

        xml.Append("</w:p>");
    }
}
