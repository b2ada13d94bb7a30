using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>What a row prints in one of its columns: a piece, several joined, or nothing.</summary>
/// <param name="Piece">The piece, or -1 where nothing is printed and no piece stands for it.</param>
/// <param name="Raw">The print where it is not simply the piece's own text (joined, or cut out of run-together digits).</param>
internal readonly record struct Slot(int Piece, string? Raw = null)
{
    public PrintedNumber Number(ReadOnlySpan<Piece> pieces) =>
        Raw is not null ? PrintedNumber.Read(Raw)
        : Piece < 0 ? default(PrintedNumber) with { Kind = CellKind.Blank }
        : pieces[Piece].Kind switch
        {
            PieceKind.Value => pieces[Piece].Number,
            PieceKind.Mark => new PrintedNumber(CellKind.None, 0, 0, NumberNotes.Plain),
            PieceKind.Text => new PrintedNumber(CellKind.Text, 0, 0, NumberNotes.Plain),
            _ => new PrintedNumber(CellKind.Blank, 0, 0, NumberNotes.Plain),
        };
}

/// <summary>How sure a row's reading is.</summary>
internal enum RowOutcome : byte
{
    /// <summary>Nothing to read: the label stands alone and nothing follows it.</summary>
    Empty,

    /// <summary>One reading only.</summary>
    Certain,

    /// <summary>Several readings, one of which the printed sums allow.</summary>
    BySums,

    /// <summary>Only the last column is known.</summary>
    LastOnly,

    /// <summary>Several readings, or none.</summary>
    Refused,
}

/// <summary>What the cells of a row must add up to.</summary>
internal enum SumRule : byte
{
    None,

    /// <summary>The last is the sum of all others.</summary>
    LastIsTotal,

    /// <summary>Every fifth is the sum of the four before it.</summary>
    Fives,
}
