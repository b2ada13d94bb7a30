using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>What one printed piece is before it is known where it belongs.</summary>
internal enum PieceKind : byte
{
    /// <summary>A line with nothing at all: a separator, or a blank cell.</summary>
    Empty,

    /// <summary>A cell or a line that holds only spaces.</summary>
    White,

    /// <summary>A line that holds only bars.</summary>
    Bar,

    /// <summary>A figure.</summary>
    Value,

    /// <summary>A dash, a slash, 无.</summary>
    Mark,

    /// <summary>Words that are no label.</summary>
    Text,

    /// <summary>A label of the form.</summary>
    Label,
}

/// <summary>A line, or the part of a line between two separators, or a cell of a table.</summary>
internal struct Piece
{
    public string Host;
    public int From;
    public int To;
    public int Row;
    public int Line;
    public int Column;
    public int Span;
    public PieceKind Kind;

    /// <summary>Other cells stand on the same row.</summary>
    public bool Shared;

    /// <summary>Cell of a real table, whose columns are certain.</summary>
    public bool InGrid;

    /// <summary>A label found by likeness, not by its exact words.</summary>
    public bool Guessed;

    /// <summary>Digits of several cells run together.</summary>
    public bool Glued;

    /// <summary>Cut from its neighbours at spaces alone.</summary>
    public bool Spaced;

    public PrintedNumber Number;
    public Label? Label;

    /// <summary>The table cell whose text this is, or a part of; null for lines of text.</summary>
    public TableCell? Cell;

    public readonly Source Source => Cell?.Source ?? Source.InText(Line, From + 1, To + 1);

    public readonly ReadOnlySpan<char> Text => Host.AsSpan(From, To - From);

    /// <summary>A figure, a mark or a text: something is printed that is no label.</summary>
    public readonly bool IsPrinted => Kind is PieceKind.Value or PieceKind.Mark or PieceKind.Text;
}
