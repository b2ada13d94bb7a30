using System.Runtime.InteropServices;
using Analytics.Core.Forms;

namespace Analytics.Import.Reading.Tables;

/// <summary>Decides which of the pieces after a row's label stands in which column, or that it cannot be told.</summary>
internal sealed class RowReading
{
    private readonly List<Piece> list;
    private readonly Shapes shapes;
    private readonly List<int> cells = [];
    private readonly List<int> printed = [];
    private readonly Candidates candidates;
    private readonly LineReading lines;

    public RowReading(List<Piece> list, Shapes shapes)
    {
        (this.list, this.shapes) = (list, shapes);
        candidates = new Candidates(list);
        lines = new LineReading(list, shapes, candidates);
    }

    /// <summary>One past the last piece that the reading used.</summary>
    public int End { get; private set; }

    /// <summary>Reads the row of a run into its slots; <paramref name="columns"/> are the headers' places where they are known.</summary>
    public RowOutcome Read(Run run, FormTable table, Span<Slot> slots, SumRule rule, ReadOnlySpan<HeaderPlace> columns = default)
    {
        slots.Fill(new Slot(-1));
        End = run.From;
        var pieces = CollectionsMarshal.AsSpan(list);
        var labelRow = pieces[run.From - 1].Row;
        candidates.Begin(slots.Length, rule);
        if (run.From < run.To && pieces[run.From].Glued)
        {
            End = run.From + 1;
            return GluedDigits.Split(list, run.From, slots, rule);
        }

        // Cells on the label's own row, or a row of several cells right below a lone label.
        var own = Gather(run.From, run.To, labelRow);
        if (!own || printed.Count == 0)
        {
            var below = FirstSharedRow(pieces, run, slots.Length, whole: own);
            if (below < 0 && own && FigureAfter(pieces, run.From, run.To))
            {
                return RowOutcome.Refused;
            }

            if (below < 0 ? !own : !Gather(run.From, run.To, below))
            {
                var outcome = lines.Read(run, table, slots);
                End = lines.End;
                return outcome == RowOutcome.Refused ? LastOnly(lines.Printed, slots, rule) : Confirm(slots, rule, outcome);
            }
        }

        var read = ReadCells(run, slots, rule, columns);
        return LoneFigures(pieces, run.To, slots.Length) < (!own || printed.Count < slots.Length || pieces[printed[0]].Spaced ? 1 : slots.Length) ? read : RowOutcome.Refused;
    }

    // As many figures on lines of their own below the row as the row has cells: either may be the row.
    private int LoneFigures(ReadOnlySpan<Piece> pieces, int to, int columns)
    {
        var count = 0;
        for (var i = End; i < to && !(pieces[i].Kind == PieceKind.Text && pieces[i].To - pieces[i].From > LineReading.LongSentence); i++)
        {
            if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark && !pieces[i].Shared)
            {
                // A bare small number may be the page's; anything else may be a cell.
                count += pieces[i].To - pieces[i].From < 4 && pieces[i].Text.IndexOfAnyExceptInRange('0', '9') < 0 ? 1 : columns;
            }
        }

        return count;
    }

    /// <summary>Reads one row of cells that has no label of its own.</summary>
    public RowOutcome ReadRow(int from, int to, Span<Slot> slots, SumRule rule)
    {
        slots.Fill(new Slot(-1));
        candidates.Begin(slots.Length, rule);
        return Gather(from, to, list[from].Row) ? ReadCells(new Run(list[from].Label!, from, from, to), slots, rule, default) : RowOutcome.Refused;
    }

    private bool Gather(int from, int to, int row)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        cells.Clear();
        printed.Clear();
        for (var i = from; i < to && pieces[i].Row <= row; i++)
        {
            if (pieces[i].Row != row || !pieces[i].Shared || pieces[i].Kind is PieceKind.Label or PieceKind.Bar or PieceKind.Empty)
            {
                continue;
            }

            // In a grid each place is a cell's: `①`, `(8)` or `〇` there is what the cell prints, never the rest of a label.
            if (pieces[i].Kind == PieceKind.Text && LabelBook.IsFragment(pieces[i].Text) && !(pieces[i].InGrid && LabelBook.IsWordless(pieces[i].Text)))
            {
                continue;
            }

            cells.Add(i);
            if (pieces[i].IsPrinted)
            {
                printed.Add(i);
            }
        }

        if (cells.Count > 0)
        {
            End = cells[^1] + 1;
        }

        return cells.Count > 0;
    }

    // After a label alone on its line: a row of several figures, if no single figure comes before it.
    private static int FirstSharedRow(ReadOnlySpan<Piece> pieces, Run run, int columns, bool whole)
    {
        if (columns == 1)
        {
            return -1;
        }

        var alone = 0;
        for (var i = run.From; i < run.To; i++)
        {
            if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark || (pieces[i].Kind == PieceKind.White && pieces[i].Shared && !whole))
            {
                var count = pieces[i].Shared ? FiguresOfRow(pieces, i, run.To) : 0;
                if (pieces[i].Kind == PieceKind.White && count == 0 && FigureAfter(pieces, i, run.To))
                {
                    continue;
                }

                if (!pieces[i].Shared && ++alone == 1 && columns > 2)
                {
                    // One figure that fell out of another row may stand before a whole row.
                    continue;
                }

                return pieces[i].Shared && !(pieces[i].Spaced && count < columns) && ((alone == 0 && !whole) || count == columns) ? pieces[i].Row : -1;
            }
        }

        return -1;
    }

    private static bool FigureAfter(ReadOnlySpan<Piece> pieces, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private static int FiguresOfRow(ReadOnlySpan<Piece> pieces, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to && pieces[i].Row == pieces[from].Row; i++)
        {
            count += pieces[i].Kind is PieceKind.Value or PieceKind.Mark ? 1 : 0;
        }

        return count;
    }

    private RowOutcome ReadCells(Run run, Span<Slot> slots, SumRule rule, ReadOnlySpan<HeaderPlace> columns)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        var n = slots.Length;
        if (printed.Count == n)
        {
            Assign(slots, printed);
            shapes.Learn(pieces, run, cells, printed, n);
            return Confirm(slots, rule, RowOutcome.Certain);
        }

        if (printed.Count == 0)
        {
            var width = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                width += pieces[cells[i]].Span;
                if (i < n)
                {
                    slots[i] = new Slot(cells[i]);
                }
            }

            // Far fewer blank cells than columns are no blank row.
            return width >= n - 1 ? RowOutcome.Certain : RowOutcome.Empty;
        }

        if (printed.Count > n)
        {
            return candidates.Surplus(printed, slots);
        }

        // A row that is short by a cell: which one is missing cannot be told from the others.
        if (!pieces[cells[0]].InGrid && (cells.Count < n || (rule == SumRule.LastIsTotal && shapes.IsShort(pieces[run.At], cells.Count))))
        {
            return LastOnly(printed, slots, rule);
        }

        // A row that ends before the last header has lost cells; which of them, nobody knows.
        if (EndsEarly(columns))
        {
            return LastOnly(printed, slots, rule);
        }

        if (cells.Count == n)
        {
            Assign(slots, cells);
            return Confirm(slots, rule, RowOutcome.Certain);
        }

        if (ByHeaders(slots, columns) || (shapes.Offset(pieces, run, cells, n) is var offset and >= 0 && Window(slots, offset)))
        {
            return Confirm(slots, rule, RowOutcome.Certain);
        }

        slots.Fill(new Slot(-1));
        for (var offset2 = 0; offset2 + n <= cells.Count; offset2++)
        {
            if (Window(slots, offset2))
            {
                candidates.Add(slots);
            }
        }

        return candidates.Choose(slots) is var outcome and not RowOutcome.Refused ? outcome : LastOnly(printed, slots, rule);
    }

    // The row's last cell stands before the last header.
    private bool EndsEarly(ReadOnlySpan<HeaderPlace> columns)
    {
        ref var last = ref CollectionsMarshal.AsSpan(list)[cells[^1]];
        return columns.Length > 0 && columns[^1].InGrid == last.InGrid && last.Column + last.Span <= columns[^1].Column;
    }

    // Every printed cell stands under one header, each under its own.
    private bool ByHeaders(Span<Slot> slots, ReadOnlySpan<HeaderPlace> columns)
    {
        if (columns.Length != slots.Length)
        {
            return false;
        }

        var pieces = CollectionsMarshal.AsSpan(list);
        slots.Fill(new Slot(-1));
        foreach (var cell in cells)
        {
            ref var piece = ref pieces[cell];
            var place = -1;
            for (var c = 0; c < columns.Length; c++)
            {
                if (columns[c].InGrid == piece.InGrid && piece.Column < columns[c].Column + columns[c].Span && columns[c].Column < piece.Column + piece.Span)
                {
                    if (place >= 0)
                    {
                        place = int.MaxValue;
                        break;
                    }

                    place = c;
                }
            }

            if (piece.IsPrinted && (place < 0 || place == int.MaxValue || (slots[place].Piece >= 0 && pieces[slots[place].Piece].IsPrinted)))
            {
                return false;
            }

            if (place is >= 0 and < int.MaxValue)
            {
                slots[place] = new Slot(cell);
            }
        }

        return true;
    }

    private bool Window(Span<Slot> slots, int offset)
    {
        if (offset + slots.Length > cells.Count || printed[0] < cells[offset] || printed[^1] > cells[offset + slots.Length - 1])
        {
            return false;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(cells[offset + i]);
        }

        return true;
    }

    private RowOutcome LastOnly(List<int> figures, Span<Slot> slots, SumRule rule)
    {
        slots.Fill(new Slot(-1));
        if (rule != SumRule.LastIsTotal || figures.Count < 2 || figures.Count >= slots.Length || !candidates.LastIsSum(figures))
        {
            return RowOutcome.Refused;
        }

        slots[^1] = new Slot(figures[^1]);
        return RowOutcome.LastOnly;
    }

    private static void Assign(Span<Slot> slots, List<int> from)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(from[i]);
        }
    }

    // A number broken over two lines is one number only if the sums say so.
    private RowOutcome Confirm(Span<Slot> slots, SumRule rule, RowOutcome outcome)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        foreach (var slot in slots)
        {
            if (slot.Piece >= 0 && pieces[slot.Piece].Kind == PieceKind.Value && (pieces[slot.Piece].Number.Notes & NumberNotes.Broken) != 0)
            {
                return Sums.Hold(rule, slots, pieces) ? RowOutcome.BySums : RowOutcome.Refused;
            }
        }

        return outcome;
    }
}
