namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Horizontal bars: plain, side by side, to both sides of zero, or ranked.</summary>
internal static class BarDrawing
{
    private static readonly Ink Rise = new(50, "#2f5d8a", Pattern.Solid);
    private static readonly Ink Fall = new(51, "#d9a441", Pattern.Rising);

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        var diverging = spec.Kind == ChartKind.DivergingBars;
        Frame.BarLegend(canvas, spec, language);
        var bars = Enumerable.Range(0, spec.Series.Count).Where(s => spec.Series[s].Style != SeriesStyle.Mark).ToArray();
        var values = spec.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        var least = values.Count == 0 ? 0 : (double)values.Min();
        var labelWidth = values.Count == 0 ? 40 : values.Max(v => TextSize.Width(Label(canvas, spec, v) + "*†", 12)) + 14;
        var size = bars.Length > 1 ? 11.0 : 12.0;
        var barHeight = bars.Length > 1 ? 13.0 : 15.0;
        var frame = RowFrame.Draw(canvas, spec, language, new(
            least, values.Count == 0 ? 0 : (double)values.Max(),
            least < 0 ? labelWidth : 0, labelWidth, bars.Length * barHeight, spec.Kind == ChartKind.Ranking ? 38 : 0));
        var ranks = spec.Kind == ChartKind.Ranking ? Ranks(spec.Series[bars[0]]) : null;

        for (var i = 0; i < spec.Categories.Count; i++)
        {
            var middle = frame.Tops[i] + (frame.Heights[i] / 2);
            if (ranks is not null)
            {
                canvas.Text(Canvas.Margin + 22, middle + 4.3, ranks[i], 12, "end", Palette.Quiet);
            }

            var marksAt = Marks(canvas, spec, frame, i, middle, bars.Length * barHeight);
            for (var b = 0; b < bars.Length; b++)
            {
                var series = spec.Series[bars[b]];
                var point = series.Points[i];
                var y = middle + ((b - (bars.Length / 2.0)) * barHeight);
                if (point.Value is not { } value)
                {
                    RowFrame.Gap(canvas, point, GapAt(frame, marksAt, point, language), y + (barHeight / 2), language, size);
                    continue;
                }

                var zero = frame.Scale.At(0.0);
                var end = frame.Scale.At(value);
                var ink = diverging ? (value < 0 ? Fall : Rise)
                    : spec.Series.Count == 1 || spec.Kind == ChartKind.Ranking ? new Ink(20, "#2f5d8a", Pattern.Solid)
                    : Palette.Of(series, bars[b]);
                canvas.Rect(Math.Min(zero, end), y + 0.5, Math.Abs(end - zero), barHeight - 1, canvas.Fill(ink));
                var label = Label(canvas, spec, value) + point.Marks;
                if (value < 0)
                {
                    canvas.Text(end - 5, y + (barHeight / 2) + (size * 0.36), label, size, "end");
                }
                else
                {
                    canvas.Text(LabelAt(end, marksAt, TextSize.Width(label, size)), y + (barHeight / 2) + (size * 0.36), label, size);
                }
            }

            // Over the bars, so that a shorter mark inside a bar is seen.
            Marks(canvas, spec, frame, i, middle, bars.Length * barHeight);
        }
    }

    // Before last year's mark where there is room, else behind it.
    private static double GapAt(RowFrame frame, double mark, Point point, string? language)
    {
        var zero = frame.Scale.At(0.0);
        return mark > zero + 24 + TextSize.Width(GapWord.Of(point.Gap).Word.In(language), 12) ? zero : Math.Max(zero, mark);
    }

    // Beside its own bar, so that nobody takes it for last year's; behind last year's mark only where the two would touch.
    private static double LabelAt(double end, double mark, double width) =>
        mark <= end + 2 || mark > end + width + 16 ? end + 6 : mark + 6;

    private static double Marks(Canvas canvas, ChartSpec spec, RowFrame frame, int row, double middle, double height)
    {
        var furthest = double.NegativeInfinity;
        foreach (var series in spec.Series.Where(s => s.Style == SeriesStyle.Mark))
        {
            if (series.Points[row].Value is { } value)
            {
                var x = frame.Scale.At(value);
                canvas.Line(x, middle - (height / 2) - 2, x, middle + (height / 2) + 2, "#ffffff", 5);
                canvas.Line(x, middle - (height / 2) - 2, x, middle + (height / 2) + 2, Palette.Ink, 2.4);
                furthest = Math.Max(furthest, x + 2);
            }
        }

        return furthest;
    }

    private static string Label(Canvas canvas, ChartSpec spec, decimal value) =>
        (spec.Kind == ChartKind.DivergingBars && value > 0 ? "+" : "") + ValueWords.Label(value, spec.Values.Kind, canvas.English);

    // Equal values share a rank, and the next one counts both.
    private static string[] Ranks(Series series) =>
    [
        .. series.Points.Select(p => p.Value is { } value
            ? (1 + series.Points.Count(other => other.Value > value)).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "–"),
    ];
}
