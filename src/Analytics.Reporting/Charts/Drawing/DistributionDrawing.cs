namespace Analytics.Reporting.Charts.Drawing;

/// <summary>How many units lie in which range, one column a range, with the marked unit's place shown.</summary>
internal static class DistributionDrawing
{
    private const double PlotHeight = 240;

    public static void Draw(Canvas canvas, ChartSpec spec, string? language)
    {
        var series = spec.Series[0];
        var known = Enumerable.Range(0, spec.Categories.Count).Where(i => series.Points[i].Value is not null).ToList();
        var values = known.Select(i => (double)series.Points[i].Value!.Value).ToList();
        var left = Canvas.Margin + 40;
        var right = Canvas.Width - Canvas.Margin - 10;
        var scale = Scale.Of(values.DefaultIfEmpty().Min(), values.DefaultIfEmpty().Max(), spec.Values.Kind, left, right, 12);
        var unit = ValueWords.UnitFor(spec.Values, Math.Max(scale.Most, Math.Abs(scale.Least)), canvas.English);
        canvas.Text(Canvas.Margin, canvas.Y + 12, canvas.English ? "Number of units" : "单位数（个）", 12, colour: Palette.Quiet);
        canvas.Y += 22;
        var marked = known.FirstOrDefault(i => spec.Categories[i].Code == spec.Marked, -1);
        var top = canvas.Y + (marked >= 0 ? 26 : 6);
        var bins = Bins(scale, values);
        var counts = Scale.Of(0, bins.DefaultIfEmpty().Max(), ValueKind.Count, top + PlotHeight, top, 4);
        Grid(canvas, scale, counts, unit, left, right, top);
        for (var b = 0; b < bins.Length; b++)
        {
            var x = scale.At(scale.Least + (b * scale.Step));
            var width = scale.At(scale.Least + ((b + 1) * scale.Step)) - x;
            var here = marked >= 0 && Bin(scale, (double)series.Points[marked].Value!.Value, bins.Length) == b;
            if (bins[b] > 0)
            {
                var y = counts.At((double)bins[b]);
                canvas.Rect(x + 1.5, y, width - 3, top + PlotHeight - y, canvas.Fill(here ? new Ink(52, Palette.Accent, Pattern.Rising) : new Ink(20, "#7fa3c2", Pattern.Solid)));
                canvas.Text(x + (width / 2), y - 4, bins[b].ToString(System.Globalization.CultureInfo.InvariantCulture), 11, "middle");
            }
        }

        if (values.Count == 0)
        {
            var codes = series.Points.Select(p => p.Gap).Distinct().ToList();
            var word = GapWord.Of(codes.Count == 1 ? codes[0] : "mixed").Word.In(language);
            canvas.Text((left + right) / 2, top + (PlotHeight / 2), word, 13, "middle", Palette.Quiet);
        }

        if (marked >= 0)
        {
            Mark(canvas, spec, scale, series.Points[marked].Value!.Value, spec.Categories[marked].Name.In(language), left, right, top);
        }

        canvas.Y = top + PlotHeight + 24;
        canvas.Text(right, canvas.Y + 12, Frame.AxisName(spec, unit, language), 12, "end", Palette.Quiet);
        canvas.Y += 24;
        Missing(canvas, spec, language, spec.Categories.Count - known.Count);
    }

    private static void Grid(Canvas canvas, Scale scale, Scale counts, AxisUnit unit, double left, double right, double top)
    {
        foreach (var tick in counts.Ticks())
        {
            var y = counts.At(tick);
            canvas.Line(left, y, right, y, tick == 0 ? Palette.Axis : Palette.Grid);
            canvas.Text(left - 6, y + 4, ValueWords.Tick(tick, new AxisUnit(1, "")), 11, "end", Palette.Quiet);
        }

        var last = double.NegativeInfinity;
        foreach (var tick in scale.Ticks())
        {
            var text = ValueWords.Tick(tick, unit);
            var half = TextSize.Width(text, 11) / 2;
            canvas.Line(scale.At(tick), top + PlotHeight, scale.At(tick), top + PlotHeight + 4, Palette.Axis);
            if (scale.At(tick) - half > last + 6)
            {
                canvas.Text(scale.At(tick), top + PlotHeight + 17, text, 11, "middle", Palette.Quiet);
                last = scale.At(tick) + half;
            }
        }
    }

    private static void Mark(Canvas canvas, ChartSpec spec, Scale scale, decimal value, string name, double left, double right, double top)
    {
        var x = scale.At(value);
        canvas.Line(x, top - 12, x, top + PlotHeight, Palette.Accent, 2, "5 3");
        var text = $"{name} {ValueWords.Label(value, spec.Values.Kind, canvas.English)}";
        var width = TextSize.Width(text, 12) * 1.06;
        canvas.Text(Math.Clamp(x - (width / 2), left, Math.Max(left, right - width)), top - 16, text, 12, colour: Palette.Accent, bold: true);
    }

    private static void Missing(Canvas canvas, ChartSpec spec, string? language, int missing)
    {
        if (missing == 0)
        {
            return;
        }

        var reasons = spec.Series[0].Points.Where(p => p.Value is null).GroupBy(p => p.Gap)
            .Select(g => $"{GapWord.Of(g.Key).Word.In(language)} {g.Count()}");
        var text = canvas.English ? $"Not in the picture: {missing} units ({string.Join(", ", reasons)})." : $"未计入：{missing} 个单位（{string.Join("、", reasons)}）。";
        foreach (var line in TextSize.Wrap(text, 12, Canvas.Width - (2 * Canvas.Margin)))
        {
            canvas.Text(Canvas.Margin, canvas.Y + 12, line, 12, colour: Palette.Quiet);
            canvas.Y += 18;
        }
    }

    private static int[] Bins(Scale scale, List<double> values)
    {
        var bins = new int[Math.Max(1, (int)Math.Round((scale.Most - scale.Least) / scale.Step))];
        foreach (var value in values)
        {
            bins[Bin(scale, value, bins.Length)]++;
        }

        return bins;
    }

    private static int Bin(Scale scale, double value, int count) =>
        Math.Clamp((int)Math.Floor(((value - scale.Least) / scale.Step) + 1e-9), 0, count - 1);
}
