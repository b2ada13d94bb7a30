namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Horizontal bars whose parts add up; the sum stands at the end, a part with a gap is named there.</summary>
internal static class StackedBarDrawing
{
    private const double BarHeight = 18;

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        Frame.BarLegend(canvas, spec, language);
        var sums = Enumerable.Range(0, spec.Categories.Count).Select(i => spec.Series.Sum(s => s.Points[i].Value ?? 0)).ToArray();
        var showSum = spec.Values.Kind != ValueKind.Share;
        var room = showSum && sums.Length > 0 ? sums.Max(sum => TextSize.Width(Sum(canvas, spec, sum, "*†"), 12)) + 14 : 20;
        var frame = RowFrame.Draw(canvas, spec, language, new(0, (double)sums.DefaultIfEmpty().Max(), 0, room, BarHeight));
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            var middle = frame.Tops[i] + (frame.Heights[i] / 2);
            if (spec.Series.All(s => s.Points[i].Value is null))
            {
                var gaps = spec.Series.Select(s => s.Points[i].Gap).Distinct().ToList();
                RowFrame.Gap(canvas, gaps.Count == 1 ? spec.Series[0].Points[i] : Point.Missing("mixed"), frame.Scale.At(0.0), middle, language);
                continue;
            }

            Segments(canvas, spec, frame, i, middle);
            if (showSum)
            {
                canvas.Text(frame.Scale.At(sums[i]) + 6, middle + 4.3, Sum(canvas, spec, sums[i], StackMarks.Of(spec, i)), 12);
            }
        }
    }

    private static void Segments(Canvas canvas, ChartSpec spec, RowFrame frame, int row, double middle)
    {
        decimal before = 0;
        for (var s = 0; s < spec.Series.Count; s++)
        {
            if (spec.Series[s].Points[row].Value is not { } part || part <= 0)
            {
                continue;
            }

            var from = frame.Scale.At(before);
            var to = frame.Scale.At(before + part);
            var ink = Palette.Of(spec.Series[s], s);
            canvas.Rect(from, middle - (BarHeight / 2), to - from, BarHeight, canvas.Fill(ink), "#ffffff");
            SegmentLabel.Draw(canvas, ValueWords.Label(part, spec.Values.Kind, canvas.English), (from + to) / 2, middle, to - from, BarHeight);
            before += part;
        }
    }

    // A sum with a part missing is at least this much, and says so.
    private static string Sum(Canvas canvas, ChartSpec spec, decimal sum, string marks) =>
        ValueWords.Label(sum, spec.Values.Kind, canvas.English) + marks;
}
