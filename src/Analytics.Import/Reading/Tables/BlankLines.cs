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
        var ends = pieces[printed[0]].Host.AsSpan().TrimEnd().EndsWith("|");
        var bars = 0;
        var at = ends ? 0 : -1;
        slots.Fill(new Slot(-1));
        for (var i = run.From; i < run.To; i++)
        {
            if (pieces[i].Kind == PieceKind.Bar)
            {
                at++;
                bars++;
            }
            else if (pieces[i].Kind is PieceKind.Value or PieceKind.Mark)
            {
                if (at < 0 || at >= slots.Length || slots[at].Piece >= 0)
                {
                    return false;
                }

                slots[at] = new Slot(i);
                at += ends ? 1 : 0;
            }
        }

        // Between cells one bar more than cells; before rows at most one bar more than the blanks.
        return bars > 0 && (ends ? at == slots.Length + 1 : bars == slots.Length + 1 || (run.To == pieces.Length && bars == slots.Length));
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
