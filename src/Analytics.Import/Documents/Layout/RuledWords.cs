namespace Analytics.Import.Documents.Layout;

/// <summary>Cuts a run of characters where an upright line between two cells passes through it.</summary>
internal static class RuledWords
{
    public static IEnumerable<PrintedWord> Split(PrintedWord word, List<RuledTable> tables)
    {
        var first = tables.Select(table => table.CellAt(word.Left + 0.5, word.Centre)).FirstOrDefault(cell => cell is not null);
        if (first is null || word.Right <= first.Right + Rulings.Near || word.Text.Length < 2)
        {
            return [word];
        }

        var cut = Places(word).TakeWhile(place => place <= first.Right + 0.5).Count();
        if (cut <= 0 || cut >= word.Text.Length)
        {
            return [word];
        }

        var at = Math.Min(first.Right, word.Right - 0.1);
        var rest = word with { Text = word.Text[cut..].Trim(), Left = at + 0.1 };
        return [word with { Text = word.Text[..cut].Trim(), Right = at }, .. rest.Text.Length == 0 ? [] : Split(rest, tables)];
    }

    // The middle of each character, Chinese ones twice as wide as digits and Latin letters.
    private static IEnumerable<double> Places(PrintedWord word)
    {
        var total = word.Text.Sum(Width);
        var at = word.Left;
        foreach (var c in word.Text)
        {
            var width = (word.Right - word.Left) * Width(c) / total;
            yield return at + (width / 2);
            at += width;
        }
    }

    private static double Width(char c) => c < '\u2E80' ? 1 : 2;
}
