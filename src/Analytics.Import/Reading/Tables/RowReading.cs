using System.Runtime.InteropServices;

namespace Analytics.Import.Reading.Tables;

/// <summary>Decides which of the pieces after a row's label stands in which column, or that it cannot be told.</summary>
internal sealed class RowReading(List<Piece> list, Shapes shapes)
{
    // A line longer than this is the narrative's.
    private const int LongSentence = 40;

    private readonly List<int> cells = [];
    private readonly List<int> printed = [];
    private readonly Candidates candidates = new(list);

    /// <summary>One past the last piece that the reading used.</summary>
    public int End { get; private set; }

    /// <summary>Reads the row of a run into its slots; <paramref name="columns"/> are the headers' places where they are known.</summary>
    public RowOutcome Read(Run run, Span<Slot> slots, SumRule rule, ReadOnlySpan<HeaderPlace> columns = default)
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
            if (below < 0 ? !own : !Gather(run.From, run.To, below))
            {
                return ReadLines(run, slots, rule);
            }
        }

        return ReadCells(run, slots, rule, columns);
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

            if (pieces[i].Kind == PieceKind.Text && LabelBook.IsFragment(pieces[i].Text))
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
            for (var i = 0; i < Math.Min(n, cells.Count); i++)
            {
                slots[i] = new Slot(cells[i]);
            }

            return RowOutcome.Certain;
        }

        if (printed.Count > n)
        {
            return ReadSurplus(slots, rule);
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

        return candidates.Choose(slots) is var outcome and not RowOutcome.Refused ? outcome : LastOnly(slots, rule);
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

    // Too many figures: a page number, a number cut in two, a row long by a cell.
    private RowOutcome ReadSurplus(Span<Slot> slots, SumRule rule)
    {
        var n = slots.Length;
        if (printed.Count > n + 1)
        {
            return candidates.AllAlike(printed, slots) ? RowOutcome.Certain : RowOutcome.Refused;
        }

        for (var skip = 0; skip <= n; skip++)
        {
            for (var i = 0; i < n; i++)
            {
                slots[i] = new Slot(printed[i < skip ? i : i + 1]);
            }

            candidates.Add(slots);
        }

        for (var join = 0; join < n; join++)
        {
            if (candidates.Joined(printed[join], printed[join + 1]) is not { } raw)
            {
                continue;
            }

            for (var i = 0; i < n; i++)
            {
                slots[i] = i == join ? new Slot(printed[i], raw) : new Slot(printed[i < join ? i : i + 1]);
            }

            candidates.Add(slots);
        }

        return candidates.Choose(slots);
    }

    private RowOutcome LastOnly(Span<Slot> slots, SumRule rule)
    {
        slots.Fill(new Slot(-1));
        if (rule != SumRule.LastIsTotal || printed.Count is < 2 || printed.Count >= slots.Length || !candidates.LastIsSum(printed))
        {
            return RowOutcome.Refused;
        }

        slots[^1] = new Slot(printed[^1]);
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

    // One cell a line, with or without lines between.
    private RowOutcome ReadLines(Run run, Span<Slot> slots, SumRule rule)
    {
        var n = slots.Length;
        var prose = GatherLines(run, n, withProse: false);
        if (printed.Count < n && prose && GatherLines(run, n, withProse: true) && printed.Count != n)
        {
            GatherLines(run, n, withProse: false);
        }

        if (printed.Count == n)
        {
            Assign(slots, printed);
            End = printed[^1] + 1;
            return Confirm(slots, rule, RowOutcome.Certain);
        }

        if (printed.Count == 0)
        {
            return FigureFollows(run) ? RowOutcome.Refused : Blank(slots);
        }

        End = printed[^1] + 1;
        if (JoinedByLine(slots))
        {
            return RowOutcome.Certain;
        }

        if (printed.Count > n)
        {
            return ReadSurplus(slots, rule);
        }

        var pieces = CollectionsMarshal.AsSpan(list);
        if (shapes.DoubleSpaced)
        {
            if (BlankLines.DoubleSpaced(pieces, run, printed, slots))
            {
                candidates.Add(slots);
            }
        }
        else if (BlankLines.EmptyAsCell(pieces, run, cells, slots))
        {
            candidates.Add(slots);
        }

        if (BlankLines.WhiteAsCell(pieces, cells, slots))
        {
            candidates.Add(slots);
        }

        if (BlankLines.Bars(pieces, run, printed, slots))
        {
            candidates.Add(slots);
        }

        return candidates.Choose(slots) is var outcome and not RowOutcome.Refused ? outcome : LastOnly(slots, rule);
    }

    // Figures that cannot be this row's for words between them make it no blank row either.
    private bool FigureFollows(Run run)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        for (var i = run.From; i < run.To && !(pieces[i].Kind == PieceKind.Text && pieces[i].To - pieces[i].From > LongSentence); i++)
        {
            if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark)
            {
                End = i;
                return true;
            }
        }

        return false;
    }

    private RowOutcome Blank(Span<Slot> slots)
    {
        var at = 0;
        var pieces = CollectionsMarshal.AsSpan(list);
        foreach (var cell in cells)
        {
            if (at < slots.Length && pieces[cell].Kind == PieceKind.White)
            {
                slots[at++] = new Slot(cell);
                End = cell + 1;
            }
        }

        // One blank line too few happens; a label with hardly anything after it may have lost its figures.
        return cells.Count >= Math.Max(1, slots.Length - 1) ? RowOutcome.Certain : RowOutcome.Empty;
    }

    // True where sentences were met.
    private bool GatherLines(Run run, int n, bool withProse)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        cells.Clear();
        printed.Clear();
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
                    continue;
                }

                if (!withProse)
                {
                    return true;
                }

                if (printed.Count == n)
                {
                    break;
                }
            }

            cells.Add(i);
            if (piece.IsPrinted)
            {
                printed.Add(i);
            }
        }

        return withProse;
    }

    // `1 6` alone on its line is one cell where the lines, not the figures, are as many as the columns.
    private bool JoinedByLine(Span<Slot> slots)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        if (slots.Length == 1)
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

        if (lines != slots.Length || lines != printed.Count - 1)
        {
            slots.Fill(new Slot(-1));
            return false;
        }

        return true;
    }
}
