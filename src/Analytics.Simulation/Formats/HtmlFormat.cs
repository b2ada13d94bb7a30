using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>A report as a page of a government's site, in one of several styles, in UTF-8 or GB18030.</summary>
internal sealed class HtmlFormat(HtmlStyle style) : PageFormat
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public override string Id => style.Id;

    public override string Format => "html";

    public override byte[] Write(PrintedPage page, Dice dice)
    {
        var gb = style.IsGb18030 && dice.Percent(70);
        var html = new StringBuilder(32768);
        html.Append(style.Head.Replace("{title}", string.Concat(page.Lines.Take(page.TitleLines)), StringComparison.Ordinal)
            .Replace("{charset}", gb ? "gb2312" : "utf-8", StringComparison.Ordinal));
        foreach (var (paragraph, line, table) in page.Blocks())
        {
            if (table is not null)
            {
                Write(html, table);
            }
            else if (paragraph!.Length > 0)
            {
                Put(html, line <= page.TitleLines ? style.Title : page.Headings.Contains(line) ? style.Heading : style.Paragraph, "", paragraph);
            }
        }

        html.Append(style.Foot);
        return (gb ? Gb18030 : Encoding.UTF8).GetBytes(html.ToString());
    }

    private void Write(StringBuilder html, TableGrid table)
    {
        html.Append(style.Table);
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                var spans = (cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"") : "")
                    + (cell.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"") : "");
                Put(html, style.Cell, spans, cell.Text.Length == 0 ? null : cell.Text);
            }

            html.Append("</tr>\n");
        }

        // A style that wraps its tables opens two elements, or three.
        html.Append(style.Table.Contains("<tbody>", StringComparison.Ordinal) ? "</tbody></table>\n" : "</table>\n");
        html.Append(style.Table.StartsWith("<div", StringComparison.Ordinal) ? "</div>\n" : "");
    }

    private void Put(StringBuilder html, string template, string spans, string? text)
    {
        var at = template.IndexOf("{spans}", StringComparison.Ordinal);
        var rest = template;
        if (at >= 0)
        {
            html.Append(template, 0, at).Append(spans);
            rest = template[(at + 7)..];
        }

        at = rest.IndexOf("{text}", StringComparison.Ordinal);
        html.Append(rest, 0, at)
            .Append(text is null ? style.Blank : WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal))
            .Append(rest, at + 6, rest.Length - at - 6);
    }
}
