namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Numbers that go on below because their column is too narrow for one digit more.</summary>
/// <remarks>Put together only where nothing else can be meant: the upper part would have been wider by one more
/// digit than any number of its column is; and either both
/// parts together stand as high as the label of their row, or one of them stands beside a label and the other beside nothing at all.</remarks>
internal sealed class BrokenFigures(IReadOnlyList<PlacedLabel> rows, IReadOnlyList<PrintedWord> labelWords)
{
    private const double NarrowestPitch = 0.8;
    private const double WidestPitch = 1.8;
    private const double OffCentre = 0.2;

    /// <summary>The figures of one column, those that were broken put together again.</summary>
    public List<PrintedWord> Mend(IEnumerable<PrintedWord> column)
    {
        var words = column.OrderBy(word => word.Centre).ToList();
        var widest = Widest(words);
        double?[] places = [.. words.Zip(words.Skip(1), (above, below) => Together(above, below, widest))];
        var mended = new List<PrintedWord>();
        for (var i = 0; i < words.Count; i++)
        {
            // A part that may belong to what is above it and to what is below it belongs to neither.
            var isAlone = i < places.Length && places[i] is not null && (i == 0 || places[i - 1] is null) && (i + 1 >= places.Length || places[i + 1] is null);
            mended.Add(isAlone ? Joined(words[i], words[i + 1], places[i]!.Value) : words[i]);
            i += isAlone ? 1 : 0;
        }

        return mended;
    }

    /// <summary>Width of the widest number of a column.</summary>
    public static double Widest(IEnumerable<PrintedWord> column) => column.Where(IsWhole).Select(word => word.Right - word.Left).DefaultIfEmpty(0).Max();

    /// <summary>One number, where the lines of a cell are parts of one.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<TextLines.Line> lines, double widest) =>
        lines.Count > 1 && lines.All(line => line.Text.All(char.IsAsciiDigit)) && lines.SkipLast(1).All(line => IsFull(line.Text, line.Right - line.Left, widest))
            ? [string.Concat(lines.Select(line => line.Text))] : [.. lines.Select(line => line.Text.Trim())];

    private static bool IsFull(string text, double width, double widest) => text.Length > 1 && width + (width / text.Length) > widest + 0.01;

    // The height of the row that both are in; null where they are two figures, or it cannot be told.
    private double? Together(PrintedWord above, PrintedWord below, double widest)
    {
        var pitch = (below.Centre - above.Centre) / above.Size;
        if (!IsFull(above.Text, above.Right - above.Left, widest) || !IsWhole(above) || !IsWhole(below) || pitch is < NarrowestPitch or > WidestPitch)
        {
            return null;
        }

        var (isBeside, isBelowBeside) = (IsBesideRow(above.Centre, above.Size), IsBesideRow(below.Centre, above.Size));
        var middle = (above.Centre + below.Centre) / 2;
        return isBeside && isBelowBeside ? null
            : IsBesideRow(middle, above.Size) ? middle
            : isBeside && IsBesideNothing(below) ? above.Centre
            : isBelowBeside && IsBesideNothing(above) ? below.Centre : null;
    }

    private static PrintedWord Joined(PrintedWord above, PrintedWord below, double centre)
    {
        var half = above.Height / 2;
        return new PrintedWord(above.Text + below.Text, Math.Min(above.Left, below.Left), centre - half, Math.Max(above.Right, below.Right), centre + half) { FontSize = above.Size };
    }

    private bool IsBesideRow(double centre, double size) => rows.Any(row => Math.Abs(row.Centre - centre) < OffCentre * size);

    private bool IsBesideNothing(PrintedWord word) => !labelWords.Any(other => Math.Abs(other.Centre - word.Centre) < 0.6 * word.Size);

    private static bool IsWhole(PrintedWord word) => word.Text.All(char.IsAsciiDigit);
}
