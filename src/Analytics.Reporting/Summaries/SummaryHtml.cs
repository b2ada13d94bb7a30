using System.Net;
using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>A summary as one page without scripts or outside parts, which prints well; a sentence is struck by ticking it.</summary>
public static class SummaryHtml
{
    private const string Style = """
        @page{size:A4;margin:37mm 26mm 35mm 28mm}body{font-family:'仿宋_GB2312','仿宋',FangSong,'Noto Serif CJK SC',serif;font-size:16pt;line-height:29pt;color:#1c2429;max-width:170mm;margin:12mm auto;padding:0 6mm}
        h1{font-family:'方正小标宋简体','宋体','Noto Serif CJK SC',serif;font-weight:normal;font-size:22pt;line-height:32pt;text-align:center}
        h2{font-family:'黑体',SimHei,'Noto Sans CJK SC',sans-serif;font-weight:normal;font-size:16pt;text-indent:2em;margin:12pt 0 4pt;break-after:avoid}
        h3{font-family:'楷体_GB2312','楷体',KaiTi,serif;font-weight:normal;font-size:16pt;text-indent:2em;margin:6pt 0}
        p{margin:0;text-indent:2em;text-align:justify}p input{margin:0 4pt 0 0}p:has(input:checked){text-decoration:line-through;color:#8a949b}
        table{border-collapse:collapse;width:100%;font-size:10pt;line-height:14pt;margin:4pt 0 8pt;font-family:'宋体','Noto Serif CJK SC',serif}td{border:1px solid #444;padding:2pt 3pt;text-align:center;word-break:break-all}
        td{white-space:pre-line}td.l{text-align:left}td.h{font-weight:bold}caption,figcaption{font-family:'黑体','Noto Sans CJK SC',sans-serif;font-size:12pt;padding:4pt;caption-side:top}
        tr,figure,table.k{break-inside:avoid}thead{display:table-header-group;break-after:avoid}caption{break-after:avoid}tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}figure{margin:8pt 0}svg{max-width:100%;height:auto}.n{font-size:10pt;line-height:15pt;text-indent:0}.d{font-size:10pt;line-height:15pt;color:#5b6670}.s{text-align:right;text-indent:0;padding-right:4em}
        @media print{body{margin:0;padding:0;max-width:none}p input,.d{display:none}p:has(input:checked){display:none}}
        """;

    // A table of so few rows is not parted over two pages.
    private const int MostRowsKept = 14;

    public static string Of(YearlySummary summary)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
            .Append(Encoded(summary.Title.Replace("\n", "", StringComparison.Ordinal))).Append("</title><style>").Append(Style).Append("</style></head><body>\n<h1>")
            .Append(Encoded(summary.Title).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</h1>\n<p class=\"d\">每一句都是草稿：勾选的句子打印时不出现。</p>\n");
        foreach (var block in summary.Blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    page.Append(heading.Level == 1 ? "<h2>" : "<h3>").Append(Encoded(heading.Text)).Append(heading.Level == 1 ? "</h2>\n" : "</h3>\n");
                    break;
                case SentenceBlock sentence:
                    page.Append("<p id=\"").Append(Encoded(sentence.Id)).Append("\"><label><input type=\"checkbox\" aria-label=\"删去这一句\">").Append(Encoded(sentence.Text)).Append("</label></p>\n");
                    break;
                case TableBlock table:
                    Table(page, table.Title, table.Grid);
                    Notes(page, table.Notes);
                    break;
                case ChartBlock chart:
                    page.Append("<figure>").Append(SvgRenderer.Render(chart.Spec)).Append("</figure>\n");
                    break;
            }
        }

        return page.Append("<p class=\"s\">").Append(Encoded(summary.Organ)).Append("政务公开办公室</p><p class=\"s\">").Append(PaperDay.Of(Shanghai.DayOf(summary.AsOf))).Append("</p>\n</body></html>\n").ToString();
    }

    private static void Notes(StringBuilder page, IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            page.Append("<p class=\"n\">").Append(Encoded(note)).Append("</p>\n");
        }
    }

    private static void Table(StringBuilder page, string title, Grid grid)
    {
        page.Append(grid.Rows.Count <= MostRowsKept ? "<table class=\"k\"><caption>" : "<table><caption>").Append(Encoded(title)).Append("</caption><colgroup>");
        var sum = grid.Widths.Sum();
        foreach (var width in grid.Widths)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<col style=\"width:{100 * width / sum:0.##}%\">");
        }

        page.Append("</colgroup>");
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            page.Append(i == 0 && grid.HeaderRows > 0 ? "<thead>" : i == grid.HeaderRows ? "<tbody>" : "").Append("<tr>");
            foreach (var cell in grid.Rows[i])
            {
                page.Append("<td").Append(cell.Columns > 1 ? $" colspan=\"{cell.Columns}\"" : "").Append(cell.Rows > 1 ? $" rowspan=\"{cell.Rows}\"" : "")
                    .Append(cell.Shade is { } shade ? $" style=\"background:#{shade}\"" : "")
                    .Append(cell.Align == GridAlign.Left || cell.IsHeader ? $" class=\"{(cell.Align == GridAlign.Left ? "l" : "")}{(cell.IsHeader ? " h" : "")}\"" : "")
                    .Append('>').Append(Encoded(cell.Text)).Append("</td>");
            }

            page.Append("</tr>").Append(i == grid.HeaderRows - 1 ? "</thead>\n" : "\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
