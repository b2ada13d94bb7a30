namespace Analytics.Reporting.Charts.Drawing;

/// <summary>Upright bars by year, side by side or on top of one another.</summary>
internal static class ColumnDrawing
{
    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        Frame.BarLegend(canvas, spec, language);
        var stacked = spec.Kind == ChartKind.StackedColumns;
        var sums = Enumerable.Range(0, spec.Categories.Count).Select(i => spec.Series.Sum(s => s.Points[i].Value ?? 0)).ToArray();
        var values = spec.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        var most = values.Count == 0 ? 0 : (double)(stacked ? sums.Max() : values.Max());
        // Room above the highest bar for its figure.
        var frame = YearFrame.Draw(canvas, spec, language, values.Count == 0 ? 0 : (double)values.Min(), spec.Values.Kind == ValueKind.Share ? most : most * 1.06, 290, 8);
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            if (spec.Series.All(s => s.Points[i].Value is null))
            {
                Gap(canvas, spec, frame, i, language);
            }
            else if (stacked)
            {
                Stack(canvas, spec, frame, i, sums[i]);
            }
            else
            {
                SideBySide(canvas, spec, frame, i);
            }
        }
    }

    private static void Stack(Canvas canvas, ChartSpec spec, YearFrame frame, int year, decimal sum)
    {
        var width = Math.Min(64, frame.Slot * 0.66);
        var x = frame.Middle(year) - (width / 2);
        decimal before = 0;
        for (var s = 0; s < spec.Series.Count; s++)
        {
            if (spec.Series[s].Points[year].Value is { } part && part > 0)
            {
                var from = frame.Scale.At(before);
                var to = frame.Scale.At(before + part);
                canvas.Rect(x, to, width, from - to, canvas.Fill(Palette.Of(spec.Series[s], s)), "#ffffff");
                SegmentLabel.Draw(canvas, ValueWords.Label(part, spec.Values.Kind, canvas.English), frame.Middle(year), (from + to) / 2, width, from - to);
                before += part;
            }
        }

        if (spec.Values.Kind != ValueKind.Share)
        {
            Above(canvas, frame, ValueWords.Label(sum, spec.Values.Kind, canvas.English) + StackMarks.Of(spec, year), frame.Middle(year), frame.Scale.At(before), frame.Slot);
        }
    }

    private static void SideBySide(Canvas canvas, ChartSpec spec, YearFrame frame, int year)
    {
        var group = Math.Min(76 * spec.Series.Count, frame.Slot * 0.74);
        var width = group / spec.Series.Count;
        for (var s = 0; s < spec.Series.Count; s++)
        {
            var x = frame.Middle(year) - (group / 2) + (s * width);
            var point = spec.Series[s].Points[year];
            var zero = frame.Scale.At(0.0);
            if (point.Value is not { } value)
            {
                canvas.Rect(x + (width / 2) - 4, zero - 10, 8, 8, canvas.Fill(new Ink(60, "#9aa5ad", Pattern.Open)), Palette.Gap);
                continue;
            }

            var end = frame.Scale.At(value);
            canvas.Rect(x + 1, Math.Min(zero, end), width - 2, Math.Abs(end - zero), canvas.Fill(Palette.Of(spec.Series[s], s)));
            Above(canvas, frame, ValueWords.Label(value, spec.Values.Kind, canvas.English) + point.Marks, x + (width / 2), Math.Min(zero, end), width);
        }
    }

    private static void Above(Canvas canvas, YearFrame frame, string text, double x, double y, double room)
    {
        if (TextSize.Width(text, 11) <= room - 2 && y > frame.Top - 1)
        {
            canvas.Text(x, y - 4, text, 11, "middle");
        }
    }

    private static void Gap(Canvas canvas, ChartSpec spec, YearFrame frame, int year, string? language)
    {
        var gaps = spec.Series.Select(s => s.Points[year].Gap).Distinct().ToList();
        GapColumn.Draw(canvas, frame, year, GapWord.Of(gaps.Count == 1 ? gaps[0] : "mixed").Word.In(language));
    }
}
