using System.Buffers;
using System.Runtime.InteropServices;

namespace Analytics.Import.Reading.Tables;

/// <summary>Cuts digits that ran together into cells, where exactly one way of cutting them adds up.</summary>
internal static class GluedDigits
{
    private const int Longest = 60;
    private static readonly SearchValues<char> DigitsAndBlanks = SearchValues.Create("0123456789 \u00a0\u3000\t");

    public static RowOutcome Split(List<Piece> list, int at, Span<Slot> slots, SumRule rule)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        var text = pieces[at].Text;
        if (slots.Length == 1)
        {
            slots[0] = new Slot(at);
            return pieces[at].Number.Kind == Core.Reports.CellKind.Number && pieces[at].Number.Notes == NumberNotes.Plain ? RowOutcome.Certain : RowOutcome.Refused;
        }

        if (text.Length > Longest || text.ContainsAnyExcept(DigitsAndBlanks))
        {
            return RowOutcome.Refused;
        }

        // Zeros, as many as cells, can only be one a cell.
        Span<char> digits = stackalloc char[Longest];
        Span<bool> cut = stackalloc bool[Longest + 1];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
            }
            else
            {
                cut[length] = true;
            }
        }

        digits = digits[..length];
        var outcome = RowOutcome.BySums;
        var cuts = new int[slots.Length + 1];
        if (length == slots.Length && digits.IndexOfAnyExcept('0') < 0)
        {
            for (var i = 0; i <= length; i++)
            {
                cuts[i] = i;
            }

            outcome = RowOutcome.Certain;
        }
        else if (rule == SumRule.None || new Search(digits.ToString(), cut.ToArray(), slots.Length, rule == SumRule.Fives ? 5 : slots.Length).Only(cuts) != 1)
        {
            return RowOutcome.Refused;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(at, digits[cuts[i]..cuts[i + 1]].ToString());
        }

        return outcome;
    }

    // Counts the ways, up to two, of cutting digits into cells so that each block's last cell is the sum of the others.
    private sealed class Search(string digits, bool[] cut, int cells, int block)
    {
        private readonly int[] now = new int[cells + 1];
        private readonly int[] first = new int[cells + 1];
        private int ways;
        private int steps;

        public int Only(int[] cuts)
        {
            Go(0, 0, 0);
            first.CopyTo(cuts, 0);
            return steps > 200_000 ? 0 : ways;
        }

        private void Go(int cell, int at, long sum)
        {
            if (ways > 1 || ++steps > 200_000)
            {
                return;
            }

            if (cell == cells)
            {
                if (at == digits.Length && ++ways == 1)
                {
                    now.CopyTo(first, 0);
                }

                return;
            }

            long value = 0;
            for (var end = at + 1; end <= digits.Length - (cells - cell - 1) && end - at <= 9; end++)
            {
                if (end > at + 1 && (digits[at] == '0' || cut[end - 1]))
                {
                    break;
                }

                value = (value * 10) + (digits[end - 1] - '0');
                now[cell + 1] = end;
                var isTotal = cell % block == block - 1;
                if (!isTotal)
                {
                    Go(cell + 1, end, sum + value);
                }
                else if (value == sum)
                {
                    Go(cell + 1, end, 0);
                }
            }
        }
    }
}
