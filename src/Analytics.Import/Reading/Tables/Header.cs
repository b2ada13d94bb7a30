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
                headers[above] = headers[above] with { Text = whole, Column = LabelBook.Find(whole) is { Kind: LabelKind.Column } found ? found.Key : -1 };
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

    private static decimal ScaleOf(string text) =>
        text.Contains("亿元", StringComparison.Ordinal) ? 100_000_000
        : text.Contains("万元", StringComparison.Ordinal) || text.Contains("萬元", StringComparison.Ordinal) ? 10_000
        : text.Contains('元') ? 1 : 0;
}
