namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Cuts digits that run together over columns set to the right, where each part ends exactly where a header ends.</summary>
/// <remarks>What is set to the right and is too long for its cell reaches over the other edge, so that an end at a header's own end is a cell's end. In one
/// font digits are equally wide, so that it is known where each of them ends; two ways to cut, or none, leave the run as it is.</remarks>
internal static class DigitRuns
{
    private const double Exact = 0.06;
    private const int MostDigits = 40;

    /// <summary>The figures, runs cut where that is certain.</summary>
    public static IReadOnlyList<PrintedWord> Cut(IReadOnlyList<PlacedLabel> heads, IReadOnlyList<PrintedWord> figures)
    {
        var ends = heads.Select(head => head.Right).ToArray();
        return figures.All(figure => EndsBelow(ends, figure.Right) >= 0) ? [.. figures.SelectMany(figure => Cut(ends, figure, figures))] : figures;
    }

    private static IEnumerable<PrintedWord> Cut(double[] ends, PrintedWord run, IReadOnlyList<PrintedWord> figures)
    {
        var last = EndsBelow(ends, run.Right);
        if (last == 0 || run.Left > ends[last - 1] - Exact || run.Text.Length is < 2 or > MostDigits || !run.Text.All(char.IsAsciiDigit))
        {
            return [run];
        }

        var like = figures.FirstOrDefault(figure => figure.Text.Length == 1 && char.IsAsciiDigit(figure.Text[0]) && Math.Abs(figure.Height - run.Height) < 0.1);
        if (like is null)
        {
            return [run];
        }

        // Each column's end that the run passes must be a digit's end; a digit across it is no seam.
        var width = like.Right - like.Left;
        var (parts, from, left) = (new List<PrintedWord>(), 0, run.Left);
        for (var c = 0; c < last; c++)
        {
            if (ends[c] < run.Left + Exact)
            {
                continue;
            }

            var digits = (ends[c] - left) / width;
            var count = (int)Math.Round(digits);
            if (count < 1 || from + count >= run.Text.Length || Math.Abs(digits - count) * width > Exact)
            {
                return [run];
            }

            parts.Add(run with { Text = run.Text.Substring(from, count), Left = left, Right = ends[c] });
            from += count;

            // What the last part does not fill of its column is the space before it.
            left = c + 1 < last ? ends[c] : run.Right - ((run.Text.Length - from) * width);
        }

        return left > ends[last - 1] - Exact ? [.. parts, run with { Text = run.Text[from..], Left = left }] : [run];
    }

    private static int EndsBelow(double[] ends, double right) => Array.FindIndex(ends, end => Math.Abs(end - right) < Exact);
}
