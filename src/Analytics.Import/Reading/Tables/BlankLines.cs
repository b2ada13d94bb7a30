namespace Analytics.Import.Reading.Tables;

/// <summary>The ways in which one-cell-a-line text prints a blank cell; each gives a reading or none.</summary>
internal static class BlankLines
{
    /// <summary>A line of spaces is a blank cell, and the row ends at the first empty line after its cells.</summary>
    public static bool WhiteAsCell(ReadOnlySpan<Piece> pieces, List<int> cells, Span<Slot> slots) =>
        Whites(pieces, cells, slots, stopAtEmpty: false) || Whites(pieces, cells, slots, stopAtEmpty: true);

    private static bool Whites(ReadOnlySpan<Piece> pieces, List<int> cells, Span<Slot> slots, bool stopAtEmpty)
    {
        var at = 0;
        foreach (var cell in cells)
        {
            if (pieces[cell].Kind is PieceKind.Empty or PieceKind.Bar)
            {
                if (stopAtEmpty && at > 0)
                {
                    break;
                }

                continue;
            }

            if (at == slots.Length)
            {
                return false;
            }

            slots[at++] = new Slot(cell);
        }

        return at == slots.Length && NothingAfter(pieces, cells, slots[at - 1].Piece);
    }

    /// <summary>Cells stand on every second line; a cell's line that is empty is a blank cell.</summary>
    public static bool DoubleSpaced(ReadOnlySpan<Piece> pieces, Run run, List<int> printed, Span<Slot> slots)
    {
        var label = pieces[run.From - 1].Row;
        if (run.To < pieces.Length && pieces[run.To].Row != label + (2 * slots.Length) + 2)
        {
            return false;
        }

        slots.Fill(new Slot(-1));
        foreach (var i in printed)
        {
            var offset = pieces[i].Row - label;
            if (offset % 2 != 0 || offset / 2 > slots.Length || pieces[i].Shared)
            {
                return false;
            }

            slots[(offset / 2) - 1] = new Slot(i);
        }

        return true;
    }

    /// <summary>Nothing stands between cells, so an empty line is a blank cell.</summary>
    public static bool EmptyAsCell(ReadOnlySpan<Piece> pieces, Run run, List<int> cells, Span<Slot> slots)
    {
        var label = pieces[run.From - 1].Row;
        if (run.To < pieces.Length && pieces[run.To].Row != label + slots.Length + 1)
        {
            return false;
        }

        slots.Fill(new Slot(-1));
        foreach (var i in cells)
        {
            var offset = pieces[i].Row - label;
            if (offset <= slots.Length && pieces[i].Kind != PieceKind.Bar)
            {
                slots[offset - 1] = new Slot(i);
            }
            else if (pieces[i].IsPrinted)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Bars on lines of their own: between cells, or before each row while each cell's line ends in one.</summary>
    public static bool Bars(ReadOnlySpan<Piece> pieces, Run run, List<int> printed, Span<Slot> slots)
    {
        var ends = pieces[printed[0]].Host.AsSpan(pieces[printed[0]].To).TrimStart() is ['|', ..];
        var atEnd = run.To == pieces.Length;
        Span<int> marks = stackalloc int[(2 * slots.Length) + 3];
        var count = 0;
        for (var i = run.From; i < run.To; i++)
        {
            if (pieces[i].Kind is not (PieceKind.Bar or PieceKind.Value or PieceKind.Mark))
            {
                continue;
            }

            if (count == marks.Length)
            {
                return false;
            }

            marks[count++] = pieces[i].Kind == PieceKind.Bar ? -1 : i;
        }

        marks = marks[..count];
        return marks.Contains(-1) && (ends ? Ending(marks, slots, atEnd) : Between(marks, slots, atEnd));
    }

    // `5 |`, `|`, `3 |`: a bar alone is a blank cell, but the bar that opens the next row, or this one, is none.
    private static bool Ending(ReadOnlySpan<int> marks, Span<Slot> slots, bool atEnd)
    {
        var extra = marks.Length - slots.Length;
        if (extra is < 0 or > 2 || (extra == 1 && atEnd) || (extra > 0 && marks[^1] >= 0) || (extra == 2 && marks[0] >= 0))
        {
            return false;
        }

        marks = extra == 2 ? marks[1..^1] : extra == 1 ? marks[..^1] : marks;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(marks[i]);
        }

        return true;
    }

    // `5`, `|`, `|`, `3`: between two bars stands one cell or none.
    private static bool Between(ReadOnlySpan<int> marks, Span<Slot> slots, bool atEnd)
    {
        slots.Fill(new Slot(-1));
        var at = -1;
        foreach (var mark in marks)
        {
            if (mark < 0)
            {
                at++;
            }
            else if (at < 0 || at >= slots.Length || slots[at].Piece >= 0)
            {
                return false;
            }
            else
            {
                slots[at] = new Slot(mark);
            }
        }

        return at == slots.Length || (atEnd && at == slots.Length - 1);
    }

    private static bool NothingAfter(ReadOnlySpan<Piece> pieces, List<int> cells, int last)
    {
        foreach (var cell in cells)
        {
            if (cell > last && pieces[cell].IsPrinted)
            {
                return false;
            }
        }

        return true;
    }
}
