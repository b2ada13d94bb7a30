namespace Analytics.Import.Reading.Tables;

/// <summary>The ways in which one-cell-a-line text prints a blank cell; each gives a reading or none.</summary>
internal static class BlankLines
{
    /// <summary>A line of spaces is a blank cell, and the row ends at the first empty line after its cells.</summary>
    public static bool WhiteAsCell(ReadOnlySpan<Piece> pieces, List<int> items, Span<Slot> slots)
    {
        var at = 0;
        var ended = false;
        foreach (var item in items)
        {
            if (pieces[item].Kind == PieceKind.Empty)
            {
                ended |= at > 0;
            }
            else if (!ended)
            {
                if (at == slots.Length)
                {
                    return false;
                }

                slots[at++] = new Slot(item);
            }
            else if (pieces[item].IsPrinted)
            {
                return false;
            }
        }

        return at == slots.Length;
    }

    /// <summary>Cells stand on every second line; a cell's line that is empty is a blank cell.</summary>
    public static bool DoubleSpaced(ReadOnlySpan<Piece> pieces, Run run, List<int> items, Span<Slot> slots)
    {
        if (run.To < pieces.Length && pieces[run.To].Row != pieces[run.From - 1].Row + (2 * slots.Length) + 2)
        {
            return false;
        }

        return Placed(pieces, run, items, slots, step: 2);
    }

    /// <summary>Nothing stands between cells, so an empty line is a blank cell.</summary>
    public static bool EmptyAsCell(ReadOnlySpan<Piece> pieces, Run run, List<int> items, Span<Slot> slots) =>
        (run.To == pieces.Length || pieces[run.To].Row == pieces[run.From - 1].Row + slots.Length + 1)
        && Placed(pieces, run, items, slots, step: 1);

    private static bool Placed(ReadOnlySpan<Piece> pieces, Run run, List<int> items, Span<Slot> slots, int step)
    {
        var label = pieces[run.From - 1].Row;
        slots.Fill(new Slot(-1));
        foreach (var i in items)
        {
            var offset = pieces[i].Row - label;
            var place = (offset / step) - 1;
            if (offset % step != 0 || place >= slots.Length)
            {
                if (pieces[i].IsPrinted)
                {
                    return false;
                }

                continue;
            }

            if (place < 0 || slots[place].Piece >= 0)
            {
                return false;
            }

            slots[place] = new Slot(i);
        }

        foreach (var slot in slots)
        {
            if (slot.Piece < 0)
            {
                return false;
            }
        }

        // At the end of the text empty lines are no proof of a blank last cell.
        return run.To < pieces.Length || pieces[slots[^1].Piece].IsPrinted;
    }

    /// <summary>Bars on lines of their own: between cells, or before each row while each cell's line ends in one.</summary>
    public static bool Bars(ReadOnlySpan<Piece> pieces, List<int> items, Shapes shapes, bool atEnd, bool titleFollows, Span<Slot> slots)
    {
        Span<int> marks = stackalloc int[(4 * slots.Length) + 6];
        var count = 0;
        foreach (var i in items)
        {
            if (count == marks.Length)
            {
                return false;
            }

            marks[count++] = pieces[i].Kind == PieceKind.Bar ? -i : i;
        }

        return shapes.CellsEndInBar ? Ending(pieces, marks[..count], slots, shapes.RowsOpenWithBar, atEnd, titleFollows) : Between(pieces, marks[..count], slots, atEnd);
    }

    // `5 |`, `|`, `3 |`: a bar alone is a blank cell, but the bar that opens the next row, or this one, is none.
    private static bool Ending(ReadOnlySpan<Piece> pieces, Span<int> marks, Span<Slot> slots, bool opened, bool atEnd, bool titleFollows)
    {
        var kept = 0;
        foreach (var mark in marks)
        {
            if (mark < 0 || pieces[mark].Kind is not (PieceKind.Empty or PieceKind.White))
            {
                marks[kept++] = mark;
            }
        }

        marks = marks[..kept];
        if (opened && !atEnd && marks.Length > 0 && marks[^1] < 0)
        {
            marks = marks[..^1];
        }
        else if (opened && !atEnd && !titleFollows)
        {
            return false;
        }

        // Under a head of several rows the figures' own row opens with a bar too.
        if (opened && slots.Length > 7)
        {
            if (marks.Length == 0 || marks[0] >= 0)
            {
                return false;
            }

            marks = marks[1..];
        }

        if (marks.Length != slots.Length)
        {
            return false;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(Math.Abs(marks[i]));
        }

        return true;
    }

    // `5`, `|`, ``, `|`, `3`: between two bars stands one line, a cell's print or nothing.
    private static bool Between(ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> marks, Span<Slot> slots, bool atEnd)
    {
        slots.Fill(new Slot(-1));

        // A row without a label begins with its first cell, not with a bar.
        var at = slots.Length > 7 && marks is [>= 0, ..] && pieces[marks[0]].IsPrinted ? 0 : -1;
        foreach (var mark in marks)
        {
            if (mark < 0)
            {
                if (at >= 0 && at < slots.Length && slots[at].Piece < 0)
                {
                    return false;
                }

                at++;
            }
            else if (at >= 0 && at < slots.Length && slots[at].Piece < 0)
            {
                slots[at] = new Slot(mark);
            }
            else if (pieces[mark].IsPrinted)
            {
                return false;
            }
        }

        // Bars may also stand between the rows, or only within them.
        return at == slots.Length || (at == slots.Length - 1 && slots[^1].Piece >= 0 && (!atEnd || pieces[slots[^1].Piece].IsPrinted));
    }
}
