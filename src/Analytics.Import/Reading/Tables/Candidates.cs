using System.Runtime.InteropServices;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Tables;

/// <summary>The possible readings of one row; one is chosen only where all others differ in nothing or break the printed sums.</summary>
internal sealed class Candidates(List<Piece> list)
{
    private readonly List<Slot[]> found = [];
    private SumRule rule;

    public void Begin(int columns, SumRule sums)
    {
        found.Clear();
        rule = sums;
    }

    public void Add(ReadOnlySpan<Slot> slots)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        foreach (var other in found)
        {
            if (Sums.SameValues(other, slots, pieces))
            {
                return;
            }
        }

        found.Add(slots.ToArray());
    }

    /// <summary>True where a reading keeps to the printed sums.</summary>
    public bool AddUp(ReadOnlySpan<Slot> slots) => Sums.Hold(rule, slots, CollectionsMarshal.AsSpan(list));

    public RowOutcome Choose(Span<Slot> slots)
    {
        if (found.Count == 1)
        {
            found[0].CopyTo(slots);
            return RowOutcome.Certain;
        }

        slots.Fill(new Slot(-1));
        var pieces = CollectionsMarshal.AsSpan(list);
        Slot[]? holding = null;
        foreach (var candidate in found)
        {
            if (Sums.Hold(rule, candidate, pieces))
            {
                if (holding is not null)
                {
                    return RowOutcome.Refused;
                }

                holding = candidate;
            }
        }

        if (holding is null)
        {
            return RowOutcome.Refused;
        }

        holding.CopyTo(slots);
        return RowOutcome.BySums;
    }

    /// <summary>Too many figures: a page number, a number cut in two, a row long by a cell.</summary>
    public RowOutcome Surplus(List<int> printed, Span<Slot> slots)
    {
        var n = slots.Length;
        if (printed.Count > n + 1)
        {
            return AllAlike(printed, slots) ? RowOutcome.Certain : RowOutcome.Refused;
        }

        for (var skip = 0; skip <= n; skip++)
        {
            for (var i = 0; i < n; i++)
            {
                slots[i] = new Slot(printed[i < skip ? i : i + 1]);
            }

            Add(slots);
        }

        for (var join = 0; join < n; join++)
        {
            if (Joined(printed[join], printed[join + 1]) is not { } raw)
            {
                continue;
            }

            for (var i = 0; i < n; i++)
            {
                slots[i] = i == join ? new Slot(printed[i], raw) : new Slot(printed[i < join ? i : i + 1]);
            }

            Add(slots);
        }

        return Choose(slots);
    }

    /// <summary>All printed cells are the same, so that it does not matter which of them are too many.</summary>
    public bool AllAlike(List<int> printed, Span<Slot> slots)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        foreach (var i in printed)
        {
            if (!pieces[i].Text.SequenceEqual(pieces[printed[0]].Text) || pieces[i].Row != pieces[printed[0]].Row)
            {
                return false;
            }
        }

        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new Slot(printed[i]);
        }

        return true;
    }

    /// <summary>Two neighbouring figures as one, or null where they cannot be.</summary>
    public string? Joined(int first, int second)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        ref var a = ref pieces[first];
        ref var b = ref pieces[second];
        return a.Kind == PieceKind.Value && b.Kind == PieceKind.Value && a.Number.Value != 0 && a.Row != b.Row
            && a.Text.IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiDigit(b.Text[0])
            ? string.Concat(a.Text, b.Text)
            : null;
    }

    /// <summary>The last figure is the sum of those before it, and more than nothing.</summary>
    public bool LastIsSum(List<int> printed)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        decimal sum = 0;
        for (var i = 0; i < printed.Count - 1; i++)
        {
            sum += pieces[printed[i]].Number.Value;
        }

        ref var last = ref pieces[printed[^1]];
        return sum > 0 && last is { Kind: PieceKind.Value, Number.Kind: CellKind.Number } && last.Number.Value == sum;
    }
}
