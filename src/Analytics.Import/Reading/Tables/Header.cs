namespace Analytics.Import.Reading.Tables;

/// <summary>One column header of the disclosure table as printed.</summary>
/// <param name="Column">Which of the form's columns, or -1.</param>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where its column stands.</param>
/// <param name="Scale">The unit of money that the header names, in yuan; 0 where it names none.</param>
internal sealed record Header(int Column, string Text, HeaderPlace Place, decimal Scale)
{
    /// <summary>The headers among the pieces between 信息内容 and the first row; parts wrapped to a second row are put together.</summary>
    public static List<Header> Between(List<Piece> pieces, int from, int to)
    {
        var headers = new List<Header>();
        var first = -1;
        for (var i = from; i < to; i++)
        {
            var piece = pieces[i];
            if (piece.Label is { Kind: not LabelKind.Column } || piece.Kind is not (PieceKind.Label or PieceKind.Text) || piece is { Kind: PieceKind.Label, Label: null }
                || piece.To - piece.From > 40)
            {
                continue;
            }

            var text = piece.Text.ToString();
            var place = new HeaderPlace(piece.Column, piece.Span, piece.InGrid);
            if (first >= 0 && piece.Shared && piece.Row != first && headers.FindIndex(h => h.Place == place && h.Column < 0) is var above and >= 0)
            {
                var whole = headers[above].Text + text;
                headers[above] = headers[above] with { Text = whole, Scale = ScaleOf(whole), Column = LabelBook.Find(whole) is { Kind: LabelKind.Column } found ? found.Key : -1 };
                continue;
            }

            first = first < 0 ? piece.Row : first;
            headers.Add(new Header(piece.Label?.Key ?? -1, text, place, ScaleOf(text)));
        }

        return headers;
    }

    /// <summary>True where a cut header may be this column's.</summary>
    public bool CouldBe(string column)
    {
        var folded = Characters.Folded(Text);
        return folded.Length > 0 && (column.Contains(folded, StringComparison.Ordinal) || EditDistance.Within(folded, column, 2) <= 2);
    }

    // 万元, 千元, 百万元, with blanks between or not; another country's 元 is no unit that we know.
    private static decimal ScaleOf(string text)
    {
        var at = text.LastIndexOf('元') - 1;
        if (at < -1)
        {
            return 0;
        }

        decimal scale = 1;
        for (; at >= 0; at--)
        {
            var c = text[at];
            if (Characters.IsBlank(c) || c is '人' or '民' or '币')
            {
                continue;
            }

            decimal times = c switch { '十' => 10, '百' => 100, '千' => 1_000, '万' or '萬' => 10_000, '亿' or '億' => 100_000_000, _ => 0 };
            if (times == 0)
            {
                return "美欧日港澳".Contains(c) ? 0 : scale;
            }

            scale *= times;
        }

        return scale;
    }
}
