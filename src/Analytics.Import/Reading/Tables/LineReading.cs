using System.Runtime.InteropServices;
using Analytics.Core.Forms;

namespace Analytics.Import.Reading.Tables;

/// <summary>A row printed one cell a line: figures, texts, and blank cells as lines of spaces, empty lines or bars.</summary>
internal sealed class LineReading(List<Piece> list, Shapes shapes, Candidates candidates)
{
    // A line longer than this is the narrative's, unless the row lacks exactly one cell.
    public const int LongSentence = 40;

    private readonly List<int> items = [];
    private readonly List<int> printed = [];
    private readonly List<int> figures = [];
    private int columns;
    private bool tight;
    private bool emptyMayPart;
    private bool marksLost;
    private bool rowFollows;
    private bool spaced;

    /// <summary>One past the last piece that the reading used.</summary>
    public int End { get; private set; }

    public List<int> Printed => printed;

    /// <summary>Reads the pieces after a label that stands alone on its line.</summary>
    public RowOutcome Read(Run run, FormTable table, Span<Slot> slots)
    {
        columns = slots.Length;
        tight = shapes.IsTight(table);
        spaced = shapes.IsDoubleSpaced(table);

        // Under its own head the proceedings' one row is often set otherwise than the rows of the tables before.
        emptyMayPart = !tight || table == FormTable.Proceedings;
        rowFollows = run.To < list.Count && list[run.To].Label?.Table == table;
        End = run.From;
        var n = slots.Length;
        var prose = Gather(run, withProse: false);
        if (printed.Count == n - 1 && prose >= 0)
        {
            var withoutIt = Decide(run, slots, prose);
            if (withoutIt != RowOutcome.Refused)
            {
                return withoutIt;
            }

            prose = Gather(run, withProse: true);
        }

        return Decide(run, slots, prose);
    }

    private RowOutcome Decide(Run run, Span<Slot> slots, int prose)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        slots.Fill(new Slot(-1));
        if (figures.Count == 0 && printed.Count > 0 && slots.Length > 5 && printed.Count != slots.Length)
        {
            // Words alone in a long row are parts of labels, unless they are a whole row that could not be taken apart.
            End = run.From;
            return printed.Exists(item => FiguresIn(list[item].Text) > 2) ? RowOutcome.Refused : RowOutcome.Empty;
        }

        if (printed.Count == 0 && !Contains(pieces, PieceKind.Bar))
        {
            End = run.From;
            return !marksLost && (prose < 0 || !FigureFollows(pieces, prose, run.To)) ? Blank(pieces, run, slots) : RowOutcome.Refused;
        }

        End = (printed.Count > 0 ? printed[^1] : items[^1]) + 1;
        if (Contains(pieces, PieceKind.Bar))
        {
            if (items.TrueForAll(item => list[item].Kind == PieceKind.Bar) && items.Count == 1)
            {
                return RowOutcome.Empty;
            }

            if (BlankLines.Bars(pieces, items, shapes, run.To == pieces.Length, run.To < pieces.Length && pieces[run.To].Label is { Kind: LabelKind.Section }, slots))
            {
                candidates.Add(slots);
            }

            // In the one row of fifteen it does not matter which bar opens it when all cells are blank.
            return printed.Count == 0 && slots.Length > 7 && items.Count >= slots.Length ? RowOutcome.Certain : candidates.Choose(slots);
        }

        if (HasSharedRow(pieces))
        {
            return RowOutcome.Refused;
        }

        // Merged label columns may be printed as lines of their own before the cells, alike in many rows.
        var (led, leads) = Shapes.Block(pieces, run);
        if (leads > 0 && shapes.LinesWithLead(pieces[run.At]) is var whole and > 0)
        {
            if (led != whole || led - slots.Length > leads)
            {
                return RowOutcome.Refused;
            }

            var skip = led - slots.Length;
            var at = 0;
            foreach (var item in items)
            {
                if (pieces[item].Kind != PieceKind.Empty && skip-- <= 0 && at < slots.Length)
                {
                    slots[at++] = new Slot(item);
                }
            }

            return at == slots.Length && items.FindLastIndex(item => list[item].IsPrinted) <= items.IndexOf(slots[^1].Piece) ? RowOutcome.Certain : RowOutcome.Refused;
        }

        var direct = figures.Count == slots.Length ? figures : printed;
        if (direct.Count == slots.Length)
        {
            for (var i = 0; i < slots.Length; i++)
            {
                slots[i] = new Slot(direct[i]);
            }

            End = direct[^1] + 1;
            return NoBlankAmong(pieces, run, direct) ? RowOutcome.Certain : direct == figures && candidates.AddUp(slots) ? RowOutcome.BySums : RowOutcome.Refused;
        }

        if (printed.Count > slots.Length)
        {
            return JoinedByLine(pieces, slots) ? RowOutcome.Certain
                : NoBlankAmong(pieces, run, printed) ? candidates.Surplus(printed, slots) : RowOutcome.Refused;
        }

        if (spaced)
        {
            if (BlankLines.DoubleSpaced(pieces, run, items, slots))
            {
                candidates.Add(slots);
            }
        }
        else if (tight && BlankLines.EmptyAsCell(pieces, run, items, slots))
        {
            candidates.Add(slots);
        }

        if (BlankLines.WhiteAsCell(pieces, items, slots))
        {
            candidates.Add(slots);
        }

        return candidates.Choose(slots);
    }

    // Items in order, sentences left out unless asked for; gives the first sentence, or -1.
    private int Gather(Run run, bool withProse)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        items.Clear();
        printed.Clear();
        figures.Clear();
        marksLost = false;
        for (var i = run.From; i < run.To; i++)
        {
            ref var piece = ref pieces[i];
            if (piece.Kind == PieceKind.Label)
            {
                continue;
            }

            if (piece.Kind == PieceKind.Text)
            {
                if (LabelBook.IsFragment(piece.Text))
                {
                    marksLost |= (piece.To - piece.From < 2 || Ordinals.IsOnly(piece.Text)) && piece.Row - pieces[run.From - 1].Row <= columns * (spaced ? 2 : 1);
                    continue;
                }

                if (piece.To - piece.From > LongSentence || piece.Text.Contains('。'))
                {
                    if (!withProse)
                    {
                        return i;
                    }

                    withProse = false;
                }
            }

            items.Add(i);
            if (piece.IsPrinted)
            {
                printed.Add(i);
            }

            if (piece.Kind is PieceKind.Value or PieceKind.Mark)
            {
                figures.Add(i);
            }
        }

        return -1;
    }

    private static int FiguresIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += char.IsAsciiDigit(text[i]) && (i == 0 || Characters.IsBlank(text[i - 1])) ? 1 : 0;
        }

        return count;
    }

    // As many figures as cells are the cells, unless a blank cell stands among them and one figure is too many.
    private bool NoBlankAmong(ReadOnlySpan<Piece> pieces, Run run, List<int> cells)
    {
        var last = run.From - 1;
        var words = false;
        var gaps = false;
        var empties = 0;
        foreach (var item in items)
        {
            if (item > cells[^1])
            {
                // A blank cell right after the last figure is a cell too many.
                var cell = pieces[item].Kind == PieceKind.White || (pieces[item].Kind == PieceKind.Empty && !emptyMayPart && rowFollows);
                if (!cell || pieces[item].Row != pieces[last].Row + 1)
                {
                    break;
                }

                return false;
            }

            if (pieces[item].Kind == PieceKind.White || (pieces[item].Kind == PieceKind.Empty && !emptyMayPart))
            {
                return false;
            }

            empties += pieces[item].Kind == PieceKind.Empty ? 1 : 0;
            if (pieces[item].IsPrinted && (pieces[item].Kind != PieceKind.Text || ReferenceEquals(cells, printed)))
            {
                var gap = pieces[item].Row - pieces[last].Row;
                if (spaced && gap == 1 && !pieces[item].Shared)
                {
                    return false;
                }

                gaps |= gap > (spaced ? 2 : 1);
                words |= pieces[item].Kind == PieceKind.Text;
                last = item;
            }
        }

        // Words that are no figure may be anything where the lines are not evenly set.
        var longer = spaced && run.To < pieces.Length && pieces[run.To].Row != pieces[run.From - 1].Row + (2 * cells.Count) + 2;
        return !(words && (gaps || longer)) && !(spaced && gaps) && !(tight && empties == 1 && gaps);
    }

    // A row of several figures below single ones: which of them are the row cannot be told.
    private bool HasSharedRow(ReadOnlySpan<Piece> pieces)
    {
        foreach (var item in printed)
        {
            if (pieces[item] is { Shared: true, Spaced: false })
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(ReadOnlySpan<Piece> pieces, PieceKind kind)
    {
        foreach (var item in items)
        {
            if (pieces[item].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    // Figures that cannot be this row's for words between them make it no blank row either.
    private static bool FigureFollows(ReadOnlySpan<Piece> pieces, int from, int to)
    {
        for (var i = from; i < to && i < from + 3; i++)
        {
            if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private RowOutcome Blank(ReadOnlySpan<Piece> pieces, Run run, Span<Slot> slots)
    {
        var at = 0;
        var lines = 0;
        var label = pieces[run.From - 1].Row;
        foreach (var item in items)
        {
            var isEmpty = pieces[item].Kind == PieceKind.Empty;
            lines += isEmpty && !spaced && (!tight && emptyMayPart || run.To == pieces.Length) ? 0 : 1;
            if (at < slots.Length && (spaced ? pieces[item].Row == label + (2 * (at + 1)) : !isEmpty || (tight && !emptyMayPart)))
            {
                slots[at++] = new Slot(item);
                End = item + 1;
            }
        }

        // One blank line too few happens; a label with hardly anything after it may have lost its figures.
        return lines >= (spaced ? 2 * slots.Length : slots.Length > 5 ? slots.Length - 1 : slots.Length) ? RowOutcome.Certain : RowOutcome.Empty;
    }

    // `1 6` alone on its line is one cell where the lines, not the figures, are as many as the columns.
    private bool JoinedByLine(ReadOnlySpan<Piece> pieces, Span<Slot> slots)
    {
        if (slots.Length == 1 || printed.Count != slots.Length + 1)
        {
            return false;
        }

        var lines = 0;
        var last = -1;
        foreach (var i in printed)
        {
            if (pieces[i].Row != last)
            {
                last = pieces[i].Row;
                if (lines < slots.Length)
                {
                    slots[lines] = new Slot(i);
                }

                lines++;
            }
            else if (lines <= slots.Length)
            {
                var first = slots[lines - 1].Piece;
                slots[lines - 1] = new Slot(first, pieces[first].Host[pieces[first].From..pieces[i].To]);
            }
        }

        return lines == slots.Length;
    }
}
