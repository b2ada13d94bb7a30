using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>Counts what the lines and cells of the tables print and sets it against what was read.</summary>
/// <remarks>Printed figures are counted from the document's blocks, not from what the rows made of them: a figure that no
/// row took, and digits that were lost when lines were cut into pieces, both unbalance the receipt.</remarks>
internal static class ReceiptCount
{
    public static Receipt Of(Document document, TablePage page, ReadOnlySpan<Cell> cells, int ignored, bool[] lines)
    {
        int numbers = 0, blanks = 0, marks = 0, texts = 0;
        foreach (ref readonly var cell in cells)
        {
            switch (cell.Kind)
            {
                case CellKind.Number: numbers++; break;
                case CellKind.Blank: blanks++; break;
                case CellKind.None: marks++; break;
                default: texts++; break;
            }
        }

        var printed = blanks + texts - page.FiguresAsText + page.GluedCells + LostDigits(document, page, lines);
        foreach (ref readonly var piece in page.Pieces)
        {
            printed += lines[piece.Line] && piece.Kind is PieceKind.Value or PieceKind.Mark && !piece.Glued ? 1 : 0;
        }

        return new Receipt(printed, numbers, blanks, marks, texts, ignored);
    }

    // Lines of the tables whose digits are not all in their pieces.
    private static int LostDigits(Document document, TablePage page, bool[] lines)
    {
        var digits = new int[lines.Length];
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                var printed = paragraph.Line < lines.Length && lines[paragraph.Line] ? Digits(paragraph.Text) : 0;
                digits[Math.Min(paragraph.Line, digits.Length - 1)] += printed > 0 && !PageNumber.Is(paragraph.Text) ? printed : 0;
            }
            else if (block is Table table)
            {
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    foreach (var cell in table.Rows[row].Cells)
                    {
                        digits[Math.Min(table.Line + row, digits.Length - 1)] += Digits(cell.Text);
                    }
                }
            }
        }

        Piece last = default;
        foreach (ref readonly var piece in page.Pieces)
        {
            // Several labels in one cell are several pieces of the same place.
            if (lines[piece.Line] && !(piece.Row == last.Row && piece.Column == last.Column && piece.From == last.From && piece.To == last.To && ReferenceEquals(piece.Host, last.Host)))
            {
                digits[piece.Line] -= Digits(piece.Text);
            }

            last = piece;
        }

        var lost = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            lost += lines[i] && digits[i] > 0 ? 1 : 0;
        }

        return lost;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
