using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>A page flattened without any separator: labels and digits run together in one line.</summary>
internal static class GluedText
{
    /// <summary>True for a long line that holds several labels of the tables with digits between them.</summary>
    public static bool IsGlued(ReadOnlySpan<char> line) =>
        line.Length > 120
        && Count(line, "规章", "规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "信息内容") >= 4
        | Count(line, "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "不予公开", "属于国家秘密", "结转下年度继续办理") >= 4;

    private static int Count(ReadOnlySpan<char> line, params ReadOnlySpan<string> labels)
    {
        var count = 0;
        foreach (var label in labels)
        {
            count += line.Contains(label, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds a label piece for each label and, after it, the piece of digits that stands before the next.</summary>
    public static void Read(List<Piece> pieces, Piece line)
    {
        var text = line.Text;
        var folded = new char[text.Length];
        var places = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Characters.Fold(text[i]) is var c and not '\0')
            {
                folded[length] = c;
                places[length++] = i;
            }
        }

        places[length] = text.Length;
        var last = -1;
        for (var at = 0; at < length;)
        {
            if (LabelBook.StartingAt(folded.AsSpan(at, length - at)) is not { } label)
            {
                at++;
                continue;
            }

            // The remark after 部分公开 stands between that label and its digits.
            if (label.Text.StartsWith("区分处理", StringComparison.Ordinal))
            {
                last = places[at + label.Text.Length - 1] + 1;
                at += label.Text.Length;
                continue;
            }

            if (last >= 0)
            {
                AddBetween(pieces, line, last, places[at], label);
            }

            var end = at + label.Text.Length;
            pieces.Add(line with
            {
                From = line.From + places[at],
                To = line.From + places[end - 1] + 1,
                Kind = PieceKind.Label,
                Label = label,
                Glued = true,
                Shared = true,
            });
            last = places[end - 1] + 1;
            at = end;
        }

        if (last >= 0)
        {
            AddBetween(pieces, line, last, text.Length, null);
        }
    }

    private static void AddBetween(List<Piece> pieces, Piece line, int from, int to, Label? next)
    {
        var text = line.Text[from..to];

        // The next label's own ordinal (`2.`, 二、, （三）) is no digit of this cell; and closing brackets are this label's.
        var ordinal = next is { Kind: LabelKind.Other } ? 3 : next?.Ordinal ?? 0;
        if (ordinal > 0 && text.Length >= 2 && text[^1] is '.' or '．' or '、' && text[^2] == '0' + ordinal)
        {
            to -= 2;
        }

        while (from < to && (Characters.IsBlank(line.Text[from]) || line.Text[from] is ')' or '）' or '”' or '"' or '”' or '：'))
        {
            from++;
        }

        var stop = from;
        while (stop < to && (char.IsAsciiDigit(line.Text[stop]) || Characters.IsBlank(line.Text[stop]) || line.Text[stop] is '.' or '-' or '万' or '亿' or '元' or '+'))
        {
            stop++;
        }

        var (trimFrom, trimTo) = Characters.Trim(line.Text[from..stop]);
        if (trimTo == trimFrom)
        {
            return;
        }

        pieces.Add(line with
        {
            From = line.From + from + trimFrom,
            To = line.From + from + trimTo,
            Kind = PieceKind.Value,
            Glued = true,
            Shared = true,
            Number = PrintedNumber.Read(line.Text[(from + trimFrom)..(from + trimTo)]),
        });
    }
}
