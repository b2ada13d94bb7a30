using System.Globalization;

namespace Analytics.Reporting.Papers;

/// <summary>A template as plain lines, laid out as an official paper.</summary>
/// <remarks><c>@版头 mark|number</c>, <c>@上行版头 mark|number|signer</c> or <c>@信头 mark|number</c>, <c># title</c>, <c>&gt; to whom</c>, <c>## heading</c>,
/// <c>?field line</c> (a line of any kind, left out where the field is empty or 0), <c>@附件 name</c>, <c>@落款</c>, <c>@附注 remark</c>, <c>@版记 copies|printer|day</c>, <c>@分页</c>,
/// <c>@附件页 附件1|title</c> and <c>@附件横页</c> (a page of its own, upright or turned), <c>@标题 caption</c>, <c>@插入 piece</c>,
/// <c>|list|head=field:width|…</c> (the field 序号 counts the rows); every other line is a paragraph.</remarks>
internal static class TextTemplate
{
    public static byte[] Word(string template, PaperContent content)
    {
        var lines = template.Split('\n').Select(line => Applies(line.TrimEnd('\r'), content)).Where(line => line.Length > 0).ToList();
        var title = lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) ?? "# ";
        var head = lines.FirstOrDefault(IsHead);
        using var paper = new OfficialPaper(content.Filled(title[2..]).Replace("\\n", "\n", StringComparison.Ordinal), head is null ? null : Head(content.Filled(head)));
        var attachments = new List<string>();
        foreach (var line in lines.Where(line => line != title && line != head))
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

    // A line under a condition is that line, or none.
    private static string Applies(string line, PaperContent content)
    {
        while (line is ['?', ..])
        {
            var (field, rest) = line.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space ? (line[1..space], line[(space + 1)..]) : (line[1..], "");
            line = content.Has(field) ? rest : "";
        }

        return line;
    }

    private static bool IsHead(string line) => line.StartsWith("@版头 ", StringComparison.Ordinal) || line.StartsWith("@上行版头 ", StringComparison.Ordinal) || line.StartsWith("@信头 ", StringComparison.Ordinal);

    private static Letterhead Head(string line)
    {
        var parts = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('|');
        return new Letterhead(parts[0], parts.ElementAtOrDefault(1) ?? "", line.StartsWith("@上行", StringComparison.Ordinal) ? parts.ElementAtOrDefault(2) ?? "" : null, line.StartsWith("@信头", StringComparison.Ordinal));
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
            case "@落款":
                paper.Sign(content.Field("发文机关"), content.Field("日期"));
                break;
            case ['@', '附', '注', ' ', ..]:
                paper.Remark(content.Filled(line[4..]));
                break;
            case "@分页":
                paper.PageBreak();
                break;
            case ['@', '版', '记', ' ', ..]:
                var parts = content.Filled(line[4..]).Split('|');
                paper.Imprint(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
                break;
            case ['@', '插', '入', ' ', .. var piece]:
                Insert(paper, piece, content);
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

    // A piece that is not known stays as its name, so that it is seen.
    private static void Insert(OfficialPaper paper, string piece, PaperContent content)
    {
        if (content.Blocks.GetValueOrDefault(piece) is not { } blocks)
        {
            paper.Paragraph("{{" + piece + "}}");
            return;
        }

        foreach (var block in blocks)
        {
            paper.Piece(block);
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
