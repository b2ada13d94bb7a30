using System.Runtime.InteropServices;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>What a cell can only be beside the others of its row: a row's number in a cell of its own, a figure in words.</summary>
internal static class RowSense
{
    // Rows of the form are numbered to thirty at most.
    private const int LastRow = 30;

    private const string Numerals = "一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟";

    /// <summary>Looks over the pieces of one row, from <paramref name="first"/> to the end of the list.</summary>
    public static void Settle(List<Piece> pieces, int first)
    {
        var row = CollectionsMarshal.AsSpan(pieces)[first..];
        var label = -1;
        for (var i = row.Length - 1; i >= 0; i--)
        {
            ref var piece = ref row[i];
            if (piece.Kind == PieceKind.Label)
            {
                label = i;
            }
            else if (label == i + 1 && piece.Kind == PieceKind.Value && IsRowNumber(row, i))
            {
                piece.Kind = PieceKind.Text;
            }
            else if (label < 0 && piece.Kind == PieceKind.Text && piece.To - piece.From <= 8 && Numerals.Contains(piece.Text[0]) && InWords(piece.Text) is { } number && FollowsLabel(row, i))
            {
                (piece.Kind, piece.Number) = (PieceKind.Value, number);
            }
        }
    }

    // The number that the form gives the row, or any number that opens a row: a figure there would have no label.
    private static bool IsRowNumber(ReadOnlySpan<Piece> row, int at)
    {
        var number = row[at].Number;
        if (number is not { Notes: NumberNotes.Plain, Scale: 0, Value: > 0 and <= LastRow } || row[at].Text.ContainsAny('+', '-'))
        {
            return false;
        }

        var label = row[at + 1].Label!;
        return label is { Kind: LabelKind.Line or LabelKind.Row or LabelKind.ExtraRow or LabelKind.Other or LabelKind.Total or LabelKind.Heading }
            && (number.Value == (label.Kind == LabelKind.Other ? 3 : label.Ordinal) || !row[..at].ContainsAnyPrinted());
    }

    private static bool ContainsAnyPrinted(this ReadOnlySpan<Piece> row)
    {
        foreach (ref readonly var piece in row)
        {
            if (piece.Kind == PieceKind.Label || piece.IsPrinted)
            {
                return true;
            }
        }

        return false;
    }

    // 十六, not 六: a single numeral may be an ordinal.
    private static PrintedNumber? InWords(ReadOnlySpan<char> text) =>
        (text.Length > 1 || text[0] == '十') && PrintedNumber.Read(text) is { Kind: CellKind.Number, Notes: NumberNotes.InWords } number ? number : null;

    private static bool FollowsLabel(ReadOnlySpan<Piece> row, int at)
    {
        foreach (ref readonly var piece in row[..at])
        {
            if (piece.Kind == PieceKind.Label && piece.Label is { Kind: LabelKind.Row or LabelKind.Line or LabelKind.Other or LabelKind.Total })
            {
                return true;
            }
        }

        return false;
    }
}
