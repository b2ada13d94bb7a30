using System.Globalization;

namespace Analytics.Reporting.Papers;

/// <summary>A template as plain lines, laid out as an official paper.</summary>
/// <remarks><c># title</c>, <c>&gt; to whom</c>, <c>## heading</c>, <c>?field line</c> (a line of any kind, left out where the field is empty or 0), <c>@附件 name</c>,
/// <c>@落款</c>, <c>@分页</c>, <c>@附件页 附件1|title</c> and <c>@附件横页</c> (a page of its own, upright or turned), <c>@标题 caption</c>, <c>|list|head=field:width|…</c> (the field 序号 counts the rows); every other line is a paragraph.</remarks>
internal static class TextTemplate
{
    public static byte[] Word(string template, PaperContent content)
    {
        var lines = template.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        var title = lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) ?? "# ";
        using var paper = new OfficialPaper(content.Filled(title[2..]).Replace("\\n", "\n", StringComparison.Ordinal));
        var attachments = new List<string>();
        foreach (var line in lines.Where(line => line != title))
        {
            if (line.StartsWith("@附件 ", StringComparison.Ordinal))
            {
                attachments.Add(content.Filled(line[4..]));
                continue;
            }

            if (attachments.Count > 0)
            {
                paper.Attachments(attachments);
                attachments = [];
            }

            Write(paper, line, content);
        }

        return paper.ToArray();
    }

    private static void Write(OfficialPaper paper, string line, PaperContent content)
    {
        switch (line)
        {
            case ['>', ' ', ..]:
                paper.Recipient(content.Filled(line[2..]));
                break;
            case ['#', '#', ' ', ..]:
                paper.Heading(content.Filled(line[3..]));
                break;
            case ['?', ..]:
                var (field, text) = line.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space ? (line[1..space], line[(space + 1)..]) : (line[1..], "");
                if (content.Field(field) is not ("" or "0"))
                {
                    Write(paper, text, content);
                }

                break;
            case "@落款":
                paper.Sign(content.Field("发文机关"), content.Field("日期"));
                break;
            case "@分页":
                paper.PageBreak();
                break;
            case ['@', '附', '件', '横', '页', ' ', ..]:
                paper.Turn(landscape: true);
                Write(paper, "@附件页" + line[5..], content);
                break;
            case ['@', '附', '件', '页', ' ', ..]:
                var (mark, name) = line[5..].Split('|', 2) is [var m, var n] ? (m, n) : (line[5..], "");
                paper.Attached(content.Filled(mark), content.Filled(name));
                break;
            case ['@', '标', '题', ' ', ..]:
                paper.Caption(content.Filled(line[4..]));
                break;
            case ['|', ..]:
                paper.Table(Table(line, content));
                break;
            default:
                paper.Paragraph(content.Filled(line));
                break;
        }
    }

    private static Grid Table(string line, PaperContent content)
    {
        var parts = line.Trim('|').Split('|');
        var columns = parts.Skip(1).Select(part =>
        {
            var (head, rest) = part.Split('=', 2) is [var h, var r] ? (h, r) : (part, part);
            var (field, width) = rest.Split(':', 2) is [var f, var w] && double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (f, number) : (rest, 1.0);
            return (head, field, width);
        }).ToList();
        var rows = content.Lists.GetValueOrDefault(parts[0]) ?? [];
        if (rows.Count == 0)
        {
            rows = [new Dictionary<string, string>(StringComparer.Ordinal) { ["序号"] = "", [columns.First(column => column.field != "序号").field] = "（无）" }];
        }

        return new Grid([.. columns.Select(column => column.width)],
        [
            [.. columns.Select(column => new GridCell(column.head) { IsHeader = true })],
            .. rows.Select((row, i) => (IReadOnlyList<GridCell>)[.. columns.Select(column => new GridCell(row.GetValueOrDefault(column.field, column.field == "序号" ? $"{i + 1}" : "")) { Align = column.width >= 2 ? GridAlign.Left : GridAlign.Centre })]),
        ]) { HeaderRows = 1 };
    }
}
