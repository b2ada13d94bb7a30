using System.Buffers;
using System.Runtime.InteropServices;
using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>Cuts a document into pieces: cells of its tables, and lines of its text at tabs, bars and spaces.</summary>
internal sealed class PieceReader
{
    private static readonly SearchValues<char> Drawing = SearchValues.Create("|｜│┃¦-: ");

    // So many bars side by side are a row of blank cells, not a separator.
    private const int ManyBars = 6;

    private readonly List<Piece> pieces;
    private readonly BarStyle style;
    private readonly List<Label> chain = [];

    // The row of pieces that is being cut: its number, the text that it stands in, the text's line, and its cell if it is one's.
    private int row;
    private string host = "";
    private int line;
    private TableCell? cell;

    private PieceReader(List<Piece> pieces, BarStyle style) => (this.pieces, this.style) = (pieces, style);

    /// <summary>Adds the document's pieces to an empty list.</summary>
    public static void Read(Document document, List<Piece> pieces)
    {
        var reader = new PieceReader(pieces, BarStyle.Of(document));
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                reader.Begin(paragraph.Text, paragraph.Line, null);
                reader.ReadLine(0, paragraph.Text.Length);
            }
            else if (block is Table table)
            {
                reader.ReadTable(table);
            }
        }
    }

    private void Begin(string text, int at, TableCell? inCell) => (host, line, cell) = (text, at, inCell);

    private void ReadTable(Table table)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            if (HasPage(cells))
            {
                foreach (var page in cells)
                {
                    Begin(page.Text, table.Line + r, page);
                    ReadPage();
                }

                continue;
            }

            row++;
            var first = pieces.Count;
            foreach (var printed in cells)
            {
                Begin(printed.Text, table.Line + r, printed);
                ref var piece = ref Add(0, host.Length);
                piece.Column = printed.Column;
                piece.Span = printed.ColumnSpan;
                piece.Shared = cells.Count > 1;
                piece.InGrid = true;
                Judge(ref piece);
            }

            RowSense.Settle(pieces, first);
        }
    }

    private static bool HasPage(IReadOnlyList<TableCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (IsPage(cells[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    // A whole page inside one cell: its lines are text again.
    private static bool IsPage(string text)
    {
        if (text.Length < 60 || !text.Contains('\n'))
        {
            return false;
        }

        var labels = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            labels += LabelBook.Find(text.AsSpan()[range].Trim()) is { Kind: LabelKind.Row or LabelKind.Line or LabelKind.Group } ? 1 : 0;
        }

        return labels > 2;
    }

    private void ReadPage()
    {
        foreach (var range in host.AsSpan().Split('\n'))
        {
            var (from, length) = range.GetOffsetAndLength(host.Length);
            ReadLine(from, from + length);
        }
    }

    private void ReadLine(int from, int to)
    {
        row++;
        if (to > from && host[to - 1] == '\r')
        {
            to--;
        }

        if (from == to)
        {
            Add(from, to).Kind = PieceKind.Empty;
            return;
        }

        var text = host.AsSpan(from, to - from);
        var (start, end) = Characters.Trim(text);
        if (text.IndexOfAny(BarStyle.Bars) >= 0)
        {
            ReadBars(from + start, from + end);
        }
        else if (start == end ? text.Count('\t') > 1 : HasTabs(text[start..], end - start))
        {
            ReadTabs(from, to);
        }
        else if (start == end)
        {
            Judge(ref Add(from, to));
        }
        else if (!ReadSpaced(from + start, from + end))
        {
            ReadWords(from, to, start, end);
        }
    }

    // A line that is one piece, unless a whole table runs together on it.
    private void ReadWords(int from, int to, int start, int end)
    {
        var text = host.AsSpan(from, to - from);
        if (GluedText.IsGlued(text))
        {
            GluedText.Read(pieces, Whole(from, to));
        }
        else if (!PageNumber.Is(text[start..end]))
        {
            ref var piece = ref Add(from, to);
            piece.Column = text[..start].Count('\t');
            Judge(ref piece);
        }
    }

    // A single tab at the end closes the line; more are blank cells.
    private static bool HasTabs(ReadOnlySpan<char> text, int printed) =>
        text[..printed].Contains('\t') || text[printed..].Count('\t') > 1;

    private void ReadTabs(int from, int to)
    {
        var column = 0;
        var first = pieces.Count;
        for (var at = from; at <= to; column++)
        {
            var next = host.IndexOf('\t', at, to - at);
            var end = next < 0 ? to : next;
            ref var piece = ref Add(at, end);
            piece.Column = column;
            piece.Shared = true;
            Judge(ref piece);
            at = end + 1;
        }

        RowSense.Settle(pieces, first);
    }

    private void ReadBars(int start, int end)
    {
        var text = host.AsSpan(start, end - start);
        if (text.IndexOfAnyExcept(Drawing) < 0 && (text.IndexOf('-') < 0 || text.Contains("---", StringComparison.Ordinal)))
        {
            // `|---|---|` is drawing; a lone bar separates.
            if (!text.Contains("---", StringComparison.Ordinal))
            {
                AddBars(start, end);
            }

            return;
        }

        (start, end) = style.Inside(host, start, end);
        var first = pieces.Count;
        var column = 0;
        for (var at = start; at <= end; column++)
        {
            var next = host.AsSpan(at, end - at).IndexOfAny(BarStyle.Bars);
            var stop = next < 0 ? end : at + next;
            if (!(style.IsDouble && at == stop && (column & 1) == 1))
            {
                ref var piece = ref Add(at, stop);
                piece.Column = column;
                piece.Shared = true;
                Judge(ref piece);
            }

            at = stop + 1;
        }

        if (pieces.Count == first + 1)
        {
            // One cell between bars is a line like any other.
            var single = pieces[first];
            pieces.RemoveAt(first);
            if (single.From == single.To || !ReadSpaced(single.From, single.To))
            {
                pieces.Add(single with { Shared = false });
            }
        }
        else
        {
            RowSense.Settle(pieces, first);
        }
    }

    // `|` alone separates; `| | | |` is a row of blank cells.
    private void AddBars(int start, int end)
    {
        var cells = 0;
        for (var i = start; i + 1 < end; i++)
        {
            cells += BarStyle.IsBar(host[i]) ? 1 : 0;
        }

        if (cells == 0 || (cells < ManyBars && host.AsSpan(start, end - start).IndexOf(' ') < 0))
        {
            Add(start, end).Kind = PieceKind.Bar;
            return;
        }

        for (var i = 0; i < cells; i++)
        {
            ref var blank = ref Add(start, start);
            blank.Kind = PieceKind.White;
            blank.Column = i;
            blank.Shared = true;
        }
    }

    // A line whose end is a run of figures between spaces: `规章 0 0 0`, or figures alone.
    private bool ReadSpaced(int from, int to)
    {
        var text = host.AsSpan(from, to - from);
        var last = text[^1];
        if (text.Length > 240 || !(char.IsAsciiDigit(last) || IsFullWidthDigit(last) || last is '-' or '—' or '－' or '/' or '／' or '无' or '元' or '件' or '次') || PageNumber.Is(text))
        {
            return false;
        }

        Span<(int From, int To)> tokens = stackalloc (int, int)[32];
        var count = 0;
        var at = text.Length;
        while (at > 0 && count < tokens.Length)
        {
            var end = at;
            while (end > 0 && Characters.IsBlank(text[end - 1]))
            {
                end--;
            }

            var begin = end;
            while (begin > 0 && !Characters.IsBlank(text[begin - 1]))
            {
                begin--;
            }

            if (end == 0 || PrintedNumber.Read(text[begin..end]) is not { Kind: CellKind.Number or CellKind.None, Notes: not NumberNotes.InWords })
            {
                break;
            }

            tokens[count++] = (begin, end);
            at = begin;
        }

        var (headFrom, headTo) = Characters.Trim(text[..at]);
        var head = text[headFrom..headTo];
        if (count == 0 || (head.IsEmpty ? count < 2 : LabelOf(head) is null && !(count > 2 && head.Length < 40 && (LabelBook.Nearest(head) is not null || EndsLabel(head)))))
        {
            return false;
        }

        if (!head.IsEmpty)
        {
            ref var label = ref Add(from + headFrom, from + headTo);
            label.Shared = true;
            Judge(ref label);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            ref var figure = ref Add(from + tokens[i].From, from + tokens[i].To);
            figure.Column = count - i;
            figure.Shared = true;
            figure.Spaced = true;
            Judge(ref figure);
        }

        return true;
    }

    // 政法规禁止公开 0 0 1 goes on a label that broke; its figures are the row's.
    private static bool EndsLabel(ReadOnlySpan<char> head) => head.Length > 1 && LabelBook.IsFragment(head) && !LabelBook.IsWordless(head);

    private Label? LabelOf(ReadOnlySpan<char> text) => LabelBook.Find(text) ?? (LabelBook.Chain(text, chain) ? chain[^1] : null);

    // Pieces are large and a report has hundreds: each is made, and then filled in, in its place in the list.
    private ref Piece Add(int from, int to)
    {
        CollectionsMarshal.SetCount(pieces, pieces.Count + 1);
        ref var piece = ref CollectionsMarshal.AsSpan(pieces)[^1];
        piece = Whole(from, to);
        return ref piece;
    }

    private Piece Whole(int from, int to) => new() { Host = host, From = from, To = to, Row = row, Line = line, Span = 1, Cell = cell };

    // Trims the newest piece, and says what it is.
    private void Judge(ref Piece piece)
    {
        var printed = piece.Text;
        var (start, end) = Characters.Trim(printed);
        if (end - start > 4 && printed[start] == '*' && printed[start..end] is ['*', '*', .., '*', '*'])
        {
            // **12**: bold in Markdown.
            (start, end) = (start + 2, end - 2);
        }

        piece.To = piece.From + end;
        piece.From += start;
        if (start == end)
        {
            piece.Kind = PieceKind.White;
            return;
        }

        var text = printed[start..end];
        piece.Kind = PieceKind.Text;
        if (MayBeNumber(text[0]) || MayBeNumber(text[^1]))
        {
            piece.Number = PrintedNumber.Read(text);
            piece.Kind = piece.Number.Kind switch
            {
                CellKind.Number when (piece.Number.Notes & NumberNotes.InWords) == 0 || piece.Number.Scale != 0 || text is "零" => PieceKind.Value,
                CellKind.None => PieceKind.Mark,
                _ => PieceKind.Text,
            };
        }

        // No label of the form ends with a digit: a full-width one behind a label is a figure that lost its place, and must not vanish into the label.
        if (piece.Kind != PieceKind.Text || text.Length > 120 || IsFullWidthDigit(text[^1]))
        {
            return;
        }

        if (LabelBook.Find(text) is { } label)
        {
            (piece.Kind, piece.Label) = (PieceKind.Label, label);
        }
        else if (LabelBook.Chain(text, chain))
        {
            (piece.Kind, piece.Label) = (PieceKind.Label, chain[0]);
            var first = piece;
            for (var i = 1; i < chain.Count; i++)
            {
                pieces.Add(first with { Label = chain[i] });
            }
        }
    }

    private static bool MayBeNumber(char c) =>
        c < 128 ? c is (>= '0' and <= '9') or 'O' or 'o' or '-' or '+' or '/' or '\\' or ')' : c is '无' or '無' or '不' or '元' or '万' or '亿' or '增' or '减' or '減' or '共' or '约' or '计' or '零' or '整' or '正' or '￥' or '¥' or '）'
            or (>= '\uff01' and <= '\uff5e') or '—' or '–' or '―' or '−' or '─';

    private static bool IsFullWidthDigit(char c) => c is >= '０' and <= '９';
}
