namespace Analytics.Import.Documents.Layout;

/// <summary>Cuts a run of characters where an upright line between two cells passes through it.</summary>
/// <remarks>Digits are cut only where their run is wider than its digits are: then there is a seam. A run just as wide as its digits may be one number
/// that is too long for its cell, and is made unreadable in every cell that it reaches into.</remarks>
/// <param name="tables">The page's ruled tables, the smallest first.</param>
/// <param name="words">All words of the page: single figures tell how wide a digit is.</param>
internal sealed class RuledWords(IReadOnlyList<RuledTable> tables, IEnumerable<PrintedWord> words)
{
    // Points that two cells' figures are at least apart.
    private const double Seam = 0.3;

    private readonly PrintedWord[] figures = [.. words.Where(word => IsDigits(word.Text)).OrderBy(word => word.Text.Length)];

    public IEnumerable<PrintedWord> Split(PrintedWord word)
    {
        var first = CellAt(word.Left + 0.5, word.Centre);
        if (first is null || word.Right <= first.Right + Rulings.Near || word.Text.Length < 2)
        {
            return [word];
        }

        var cut = Places(word).TakeWhile(place => place <= first.Right + 0.5).Count();
        if (cut <= 0 || cut >= word.Text.Length)
        {
            return [word];
        }

        if (char.IsAsciiDigit(word.Text[cut - 1]) && char.IsAsciiDigit(word.Text[cut]) && !HasSeam(word))
        {
            return Unreadable(word);
        }

        var at = Math.Min(first.Right, word.Right - 0.1);
        var rest = word with { Text = word.Text[cut..].Trim(), Left = at + 0.1 };
        return [word with { Text = word.Text[..cut].Trim(), Right = at }, .. rest.Text.Length == 0 ? [] : Split(rest)];
    }

    private bool HasSeam(PrintedWord word)
    {
        var like = Array.Find(figures, figure => figure != word && Math.Abs(figure.Height - word.Height) < 0.1 && figure.Text.Length < word.Text.Length);
        return like is not null && IsDigits(word.Text) && word.Right - word.Left - (word.Text.Length * (like.Right - like.Left) / like.Text.Length) > Seam;
    }

    // The whole run in each cell that it reaches into, as text that is no number.
    private IEnumerable<PrintedWord> Unreadable(PrintedWord word)
    {
        var left = word.Left;
        while (left < word.Right - Rulings.Near && CellAt(left + 0.5, word.Centre) is { } cell && cell.Right > left)
        {
            var right = Math.Min(cell.Right, word.Right);
            yield return word with { Text = "…" + word.Text, Left = left, Right = right };
            left = right;
        }
    }

    private RuledCell? CellAt(double x, double y) => tables.Select(table => table.CellAt(x, y)).FirstOrDefault(cell => cell is not null);

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

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private static double Width(char c) => c < '\u2E80' ? 1 : 2;
}
