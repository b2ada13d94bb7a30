using System.Buffers;
using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>Cuts a document into pieces: cells of its tables, and lines of its text at tabs, bars and spaces.</summary>
internal sealed class PieceReader
{
    private static readonly SearchValues<char> Drawing = SearchValues.Create("|｜│┃¦-: ");

    // So many bars side by side are a row of blank cells, not a separator.
    private const int ManyBars = 6;

    private readonly List<Piece> pieces = new(1024);
    private readonly List<Label> chain = [];
    private int row;
    private BarStyle style;

    public static List<Piece> Read(Document document)
    {
        var reader = new PieceReader { style = BarStyle.Of(document) };
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                reader.ReadLine(paragraph.Text, 0, paragraph.Text.Length, paragraph.Line, null);
            }
            else if (block is Table table)
            {
                reader.ReadTable(table);
            }
        }

        return reader.pieces;
    }

    private void ReadTable(Table table)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            if (cells.Any(IsPage))
            {
                foreach (var cell in cells)
                {
                    ReadPage(cell, table.Line + r);
                }

                continue;
            }

            row++;
            foreach (var cell in cells)
            {
                Add(new Piece
                {
                    Host = cell.Text,
                    To = cell.Text.Length,
                    Line = table.Line + r,
                    Column = cell.Column,
                    Span = cell.ColumnSpan,
                    Shared = cells.Count > 1,
                    InGrid = true,
                    Source = cell.Source,
                });
            }
        }
    }

    // A whole page inside one cell: its lines are text again.
    private static bool IsPage(TableCell cell)
    {
        if (cell.Text.Length < 60 || !cell.Text.Contains('\n'))
        {
            return false;
        }

        var labels = 0;
        foreach (var range in cell.Text.AsSpan().Split('\n'))
        {
            labels += LabelBook.Find(cell.Text.AsSpan()[range].Trim()) is { Kind: LabelKind.Row or LabelKind.Line or LabelKind.Group } ? 1 : 0;
        }

        return labels > 2;
    }

    private void ReadPage(TableCell cell, int line)
    {
        foreach (var range in cell.Text.AsSpan().Split('\n'))
        {
            var (from, length) = range.GetOffsetAndLength(cell.Text.Length);
            ReadLine(cell.Text, from, from + length, line, cell.Source);
        }
    }

    private void ReadLine(string host, int from, int to, int line, Source? place)
    {
        row++;
        if (to > from && host[to - 1] == '\r')
        {
            to--;
        }

        if (from == to)
        {
            pieces.Add(new Piece { Host = host, From = from, To = to, Row = row, Line = line, Kind = PieceKind.Empty, Source = place ?? Source.InText(line, 1, 1) });
            return;
        }

        var text = host.AsSpan(from, to - from);
        var bars = text.IndexOfAny(BarStyle.Bars) >= 0;
        var (start, end) = Characters.Trim(text);
        if (start == end)
        {
            if (text.Count('\t') > 1)
            {
                ReadTabs(host, from, to, line, place);
            }
            else
            {
                Add(Line(host, from, to, line, place));
            }
        }
        else if (bars ? !ReadBars(host, from, to, line, place) : !HasTabs(text[start..], end - start))
        {
            if (!bars && !ReadSpaced(host, from + start, from + end, line, place))
            {
                if (GluedText.IsGlued(text))
                {
                    GluedText.Read(pieces, Line(host, from, to, line, place), row);
                }
                else if (!PageNumber.Is(text[start..end]))
                {
                    Add(Line(host, from, to, line, place) with { Column = Tabs(text[..start]) });
                }
            }
        }
        else if (!bars)
        {
            ReadTabs(host, from, to, line, place);
        }
    }

    // A single tab at the end closes the line; more are blank cells.
    private static bool HasTabs(ReadOnlySpan<char> text, int printed) =>
        text[..printed].Contains('\t') || text[printed..].Count('\t') > 1;

    private void ReadTabs(string host, int from, int to, int line, Source? place)
    {
        var column = 0;
        for (var at = from; at <= to; column++)
        {
            var next = host.IndexOf('\t', at, to - at);
            var end = next < 0 ? to : next;
            Add(Line(host, at, end, line, place) with { Column = column, Shared = true });
            at = end + 1;
        }
    }

    // Returns false where bars hold nothing that is a cell of its own, so that nothing was added but the bar.
    private bool ReadBars(string host, int from, int to, int line, Source? place)
    {
        var (start, end) = Characters.Trim(host.AsSpan(from, to - from));
        (start, end) = (from + start, from + end);
        if (host.AsSpan(start, end - start).IndexOfAnyExcept(Drawing) < 0 && (host.AsSpan(start, end - start).IndexOf('-') < 0 || host.AsSpan(start, end - start).Contains("---", StringComparison.Ordinal)))
        {
            // `|---|---|` is drawing; a lone bar separates.
            if (!host.AsSpan(start, end - start).Contains("---", StringComparison.Ordinal))
            {
                AddBars(host, start, end, line, place);
            }

            return true;
        }

        (start, end) = style.Inside(host, start, end);
        var first = pieces.Count;
        var column = 0;
        for (var at = start; at <= end; column++)
        {
            var next = host.AsSpan(at, end - at).IndexOfAny(BarStyle.Bars);
            var stop = next < 0 ? end : at + next;
            var printed = Line(host, at, stop, line, place) with { Column = column, Shared = true };
            if (!(style.IsDouble && at == stop && (column & 1) == 1))
            {
                Add(printed);
            }

            at = stop + 1;
        }

        if (pieces.Count == first + 1)
        {
            var single = pieces[first];
            pieces.RemoveAt(first);
            var (f, t) = Characters.Trim(single.Host.AsSpan(single.From, single.To - single.From));
            if (f == t || !ReadSpaced(host, single.From + f, single.From + t, line, place))
            {
                Add(single with { Shared = false });
            }
        }

        return true;
    }

    // `|` alone separates; `| | | |` is a row of blank cells.
    private void AddBars(string host, int start, int end, int line, Source? place)
    {
        var cells = 0;
        for (var i = start; i + 1 < end; i++)
        {
            cells += BarStyle.IsBar(host[i]) ? 1 : 0;
        }

        if (cells == 0 || (cells < ManyBars && host.AsSpan(start, end - start).IndexOf(' ') < 0))
        {
            pieces.Add(Line(host, start, end, line, place) with { Kind = PieceKind.Bar, Row = row });
            return;
        }

        for (var i = 0; i < cells; i++)
        {
            pieces.Add(Line(host, start, start, line, place) with { Kind = PieceKind.White, Row = row, Column = i, Shared = true });
        }
    }

    // A line whose end is a run of figures between spaces: `规章 0 0 0`, or figures alone.
    private bool ReadSpaced(string host, int from, int to, int line, Source? place)
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
        if (count == 0 || (head.IsEmpty ? count < 2 : LabelOf(head) is null && !(count > 2 && head.Length < 40 && LabelBook.Nearest(head) is not null)))
        {
            return false;
        }

        var column = 0;
        if (!head.IsEmpty)
        {
            Add(Line(host, from + headFrom, from + headTo, line, place) with { Shared = true });
        }

        for (var i = count - 1; i >= 0; i--)
        {
            Add(Line(host, from + tokens[i].From, from + tokens[i].To, line, place) with { Column = ++column, Shared = true, Spaced = true });
        }

        return true;
    }

    private Label? LabelOf(ReadOnlySpan<char> text) => LabelBook.Find(text) ?? (LabelBook.Chain(text, chain) ? chain[^1] : null);

    private static Piece Line(string host, int from, int to, int line, Source? place) => new()
    {
        Host = host,
        From = from,
        To = to,
        Line = line,
        Span = 1,
        Source = place ?? Source.InText(line, from + 1, to + 1),
    };

    // Trims, and says what the piece is.
    private void Add(Piece piece)
    {
        var printed = piece.Host.AsSpan(piece.From, piece.To - piece.From);
        var (start, end) = Characters.Trim(printed);
        piece.Row = row;
        piece.To = piece.From + end;
        piece.From += start;
        if (!piece.Source.IsInTable)
        {
            piece.Source = Source.InText(piece.Line, piece.From + 1, piece.To + 1);
        }

        if (start == end)
        {
            piece.Kind = PieceKind.White;
            pieces.Add(piece);
            return;
        }

        var text = printed[start..end];
        piece.Kind = PieceKind.Text;
        if (MayBeNumber(text[0]) || MayBeNumber(text[^1]))
        {
            piece.Number = PrintedNumber.Read(text);
            piece.Kind = piece.Number.Kind switch
            {
                CellKind.Number when (piece.Number.Notes & NumberNotes.InWords) == 0 || piece.Number.Scale != 0 => PieceKind.Value,
                CellKind.None => PieceKind.Mark,
                _ => PieceKind.Text,
            };
        }

        // No label of the form ends with a digit: a full-width one behind a label is a figure that lost its place, and must not vanish into the label.
        if (piece.Kind == PieceKind.Text && text.Length <= 120 && !IsFullWidthDigit(text[^1]))
        {
            if (LabelBook.Find(text) is { } label)
            {
                piece.Kind = PieceKind.Label;
                piece.Label = label;
            }
            else if (LabelBook.Chain(text, chain))
            {
                foreach (var link in chain)
                {
                    pieces.Add(piece with { Kind = PieceKind.Label, Label = link });
                }

                return;
            }
        }

        pieces.Add(piece);
    }

    private static bool MayBeNumber(char c) =>
        c < 128 ? c is (>= '0' and <= '9') or '-' or '+' or '/' or '\\' or ')' : c is '无' or '無' or '不' or '元' or '万' or '亿' or '增' or '减' or '減' or '共' or '约' or '计' or '￥' or '¥' or '）'
            or (>= '\uff01' and <= '\uff5e') or '—' or '–' or '―' or '−' or '─';

    private static bool IsFullWidthDigit(char c) => c is >= '０' and <= '９';

    private static int Tabs(ReadOnlySpan<char> lead) => lead.Count('\t');
}
