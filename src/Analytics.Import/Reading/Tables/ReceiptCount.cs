using System.Collections;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Counts what the tables print and sets it against what was read.</summary>
internal static class ReceiptCount
{
    public static Receipt Of(TablePage page, IReadOnlyList<Cell> cells, int ignored, BitArray lines)
    {
        int numbers = 0, blanks = 0, marks = 0, texts = 0, printed = 0;
        foreach (var cell in cells)
        {
            switch (cell.Kind)
            {
                case CellKind.Number: numbers++; break;
                case CellKind.Blank: blanks++; break;
                case CellKind.None: marks++; break;
                default: texts++; break;
            }
        }

        foreach (ref readonly var piece in page.Pieces)
        {
            printed += lines[piece.Line] && piece.IsPrinted && !(piece.Kind == PieceKind.Text && LabelBook.IsFragment(piece.Text)) ? 1 : 0;
        }

        return new Receipt(printed + blanks, numbers, blanks, marks, texts, ignored);
    }
}
