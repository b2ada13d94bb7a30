using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>Whether printed cells add up as the form says; confirms a reading, never changes one.</summary>
internal static class Sums
{
    public static bool Hold(SumRule rule, ReadOnlySpan<Slot> slots, ReadOnlySpan<Piece> pieces)
    {
        if (rule == SumRule.None)
        {
            return false;
        }

        var step = rule == SumRule.Fives ? 5 : slots.Length;
        for (var from = 0; from + step <= slots.Length; from += step)
        {
            decimal sum = 0;
            for (var i = from; i < from + step - 1; i++)
            {
                var number = slots[i].Number(pieces);
                if (number.Kind == CellKind.Text)
                {
                    return false;
                }

                sum += number.Value;
            }

            var last = slots[from + step - 1].Number(pieces);
            if (last.Kind == CellKind.Text || last.Value != sum)
            {
                return false;
            }
        }

        return true;
    }

    public static bool SameValues(ReadOnlySpan<Slot> a, ReadOnlySpan<Slot> b, ReadOnlySpan<Piece> pieces)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i].Number(pieces), b[i].Number(pieces));
            if (x.Kind != y.Kind || x.Value != y.Value || x.Scale != y.Scale)
            {
                return false;
            }
        }

        return true;
    }
}
