using Analytics.Import.Reading.Tables;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Puts together what is one printed word and was cut where the font changes: <c>3.</c> <c>危及</c> <c>“</c> <c>三安全一稳定</c> <c>”</c>.</summary>
/// <remarks>A browser sets figures, quotes and ordinals in another font than Chinese, with boxes of another height. Sorted by their boxes an ordinal
/// then stands below its own label and above the next. A figure is never joined to anything.</remarks>
/// <param name="all">The words of all pages: where figures and Chinese stand on one line they tell how much higher the boxes of Chinese are.</param>
internal sealed class Fragments(IEnumerable<PrintedWord> all)
{
    // So many ordinals before their labels are enough to go by.
    private const int Fewest = 3;

    // In sizes of a character: how far apart, and how much higher or lower, parts of one word stand.
    private const double Gap = 0.12;
    private const double OrdinalGap = 0.8;
    private const double OffLine = 0.45;

    private const string Signs = "“”‘’\"'（）()《》、，,；;：:。·";

    private readonly double lower = Lower([.. all]);

    public List<PrintedWord> Join(IEnumerable<PrintedWord> words)
    {
        var joined = new List<PrintedWord>();
        foreach (var word in words.Select(Level).OrderBy(word => word.Left))
        {
            var at = joined.FindLastIndex(before => IsOne(before, word));
            if (at < 0)
            {
                joined.Add(word);
                continue;
            }

            // The Chinese part's box is the one that its neighbours have.
            var (before, box) = (joined[at], IsChinese(joined[at].Text) ? joined[at] : word);
            joined[at] = box with { Text = before.Text + word.Text, Left = before.Left, Right = word.Right, FontSize = box.Size };
        }

        return joined;
    }

    // Chinese in a box much higher than its characters, at the height of the figures on its line.
    private PrintedWord Level(PrintedWord word) =>
        lower == 0 || !IsTall(word) ? word : word with { Top = word.Top + (lower * word.Size), Bottom = word.Bottom + (lower * word.Size) };

    // By how much of its size Chinese stands above the ordinal right before it: the middle of all; 0 where nothing tells.
    private static double Lower(PrintedWord[] words)
    {
        var offsets = new List<double>();
        foreach (var ordinal in words.Where(word => IsOrdinal(word.Text)))
        {
            if (Array.Find(words, word => IsTall(word) && word.Left >= ordinal.Left && IsOne(ordinal, word)) is { } beside)
            {
                offsets.Add((ordinal.Centre - beside.Centre) / beside.Size);
            }
        }

        return offsets.Count < Fewest ? 0 : offsets.Order().ElementAt(offsets.Count / 2);
    }

    private static bool IsTall(PrintedWord word) => word.Height > 1.6 * word.Size && IsChinese(word.Text);

    private static bool IsOne(PrintedWord before, PrintedWord word)
    {
        var size = Math.Max(before.Size, word.Size);
        var gap = (word.Left - before.Right) / size;
        return Math.Abs(word.Centre - before.Centre) < OffLine * size && gap > -Gap
            && ((gap < OrdinalGap && IsOrdinal(before.Text) && IsChinese(word.Text))
                || (gap < Gap && !IsFigure(before.Text) && !IsFigure(word.Text) && (IsChinese(before.Text) || IsChinese(word.Text) || before.Text.All(c => Signs.Contains(c)))));
    }

    private static bool IsOrdinal(string text) => !char.IsAsciiDigit(text[^1]) && Ordinals.IsOnly(text);

    private static bool IsChinese(string text) => text.AsSpan().ContainsAnyInRange('\u2E80', '\u9FFF');

    // Marks and dashes in cells count as figures: they are what a cell prints.
    private static bool IsFigure(string text) => !IsChinese(text) && !IsOrdinal(text) && !text.All(c => Signs.Contains(c));
}
