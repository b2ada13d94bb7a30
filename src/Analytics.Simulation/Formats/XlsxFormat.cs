using System.Globalization;
using System.Text;
using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>A report as one sheet of a workbook: paragraphs in the first column, tables below them, merged like the form.</summary>
internal sealed class XlsxFormat : PageFormat
{
    public override string Id => "xlsx";

    public override string Format => "xlsx";

    public override byte[] Write(PrintedPage page, Dice dice)
    {
        var sheet = new StringBuilder(65536);
        var merges = new List<string>();
        sheet.Append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var row = 0;
        foreach (var (paragraph, _, table) in page.Blocks())
        {
            if (table is null)
            {
                row++;
                sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
                Cell(sheet, row, 1, paragraph!, isFigure: false);
                sheet.Append("</row>");
                continue;
            }

            foreach (var cells in table.Rows)
            {
                row++;
                sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
                foreach (var cell in cells)
                {
                    Cell(sheet, row, cell.Column, cell.Text, cell.IsFigure);
                    if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
                    {
                        merges.Add($"{Name(row, cell.Column)}:{Name(row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
                    }
                }

                sheet.Append("</row>");
            }
        }

        sheet.Append("</sheetData>");
        if (merges.Count > 0)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merges.Count}\">");
            merges.ForEach(merge => sheet.Append("<mergeCell ref=\"").Append(merge).Append("\"/>"));
            sheet.Append("</mergeCells>");
        }

        sheet.Append("</worksheet>");
        return Package.Of(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
            Package.Relations("officeDocument", "xl/workbook.xml"),
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
            ("xl/worksheets/sheet1.xml", sheet.ToString()));
    }

    private static void Cell(StringBuilder sheet, int row, int column, string text, bool isFigure)
    {
        var name = Name(row, column);
        if (text.Length == 0)
        {
            sheet.Append("<c r=\"").Append(name).Append("\"/>");
        }
        else if (isFigure && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && (text.Length == 1 || text[0] != '0' || text[1] == '.'))
        {
            sheet.Append("<c r=\"").Append(name).Append("\"><v>").Append(text).Append("</v></c>");
        }
        else
        {
            sheet.Append("<c r=\"").Append(name).Append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Package.Escaped(text)).Append("</t></is></c>");
        }
    }

    private static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column - 1)}{row}");
}
